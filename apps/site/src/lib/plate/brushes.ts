import { m } from '#messages';
import type { Brush } from '@unknot/body';

/** The three brushes, in true cm along the skin. */
export const brushes: readonly {
  readonly id: 'fine' | 'medium' | 'broad';
  readonly title: string;
  readonly brush: Brush;
}[] = [
  { id: 'fine', title: m.where_brush_fine(), brush: { radiusCm: 1, softCm: 0.7 } },
  { id: 'medium', title: m.where_brush_medium(), brush: { radiusCm: 2.2, softCm: 0.9 } },
  { id: 'broad', title: m.where_brush_broad(), brush: { radiusCm: 4, softCm: 1.1 } },
];
export type BrushId = (typeof brushes)[number]['id'];
