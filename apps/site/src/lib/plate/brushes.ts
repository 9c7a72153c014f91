import { m } from '#messages';
import type { Brush } from '@unknot/body';
import { brushSizes, type BrushId } from './brush-sizes.ts';

/** The three brushes by name. */
export const brushes: readonly {
  readonly id: BrushId;
  readonly title: string;
  readonly brush: Brush;
}[] = [
  { id: 'fine', title: m.where_brush_fine(), brush: brushSizes.fine },
  { id: 'medium', title: m.where_brush_medium(), brush: brushSizes.medium },
  { id: 'broad', title: m.where_brush_broad(), brush: brushSizes.broad },
];
export type { BrushId };
