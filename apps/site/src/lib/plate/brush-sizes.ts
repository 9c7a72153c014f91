import type { Brush } from '@unknot/body';

/** The three brushes, in true cm along the skin. */
export const brushSizes = {
  fine: { radiusCm: 1, softCm: 0.7 },
  medium: { radiusCm: 2.2, softCm: 0.9 },
  broad: { radiusCm: 4, softCm: 1.1 },
} as const satisfies Readonly<Record<string, Brush>>;
export type BrushId = keyof typeof brushSizes;
