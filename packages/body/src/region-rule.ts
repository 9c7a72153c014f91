import type { PathPoint } from './path-point.ts';
import type { RegionId } from './region-names.ts';
import type { Vector } from './vector.ts';

/** A line through two points, as the body is seen from the front. */
export type Line = readonly [PathPoint, PathPoint];

/**
 * What a cell of the right side must satisfy. Heights, widths and depths are those of the neutral
 * build in cm; `by` moves the plane up, outward or forward.
 */
export type Condition =
  /** At most so far from a path, along the skin. */
  | { readonly near: readonly PathPoint[]; readonly cm: number }
  /** Above a point's height, or a line; `seen` from the side, the line runs in height and depth. */
  | { readonly above: PathPoint | Line; readonly by?: number; readonly seen?: 'side' }
  | { readonly below: PathPoint | Line; readonly by?: number }
  /** Nearer to the midline than a point, or than a line at the cell's height. */
  | { readonly inside: PathPoint | Line; readonly by?: number }
  | { readonly outside: PathPoint | Line; readonly by?: number }
  | { readonly inFrontOf: PathPoint; readonly by?: number }
  | { readonly behind: PathPoint; readonly by?: number }
  /** Degrees around the limb, from 0 at the front through 90 outside; `from` may exceed `to`. */
  | { readonly from: number; readonly to: number }
  /** Angle between the skin's outward normal and a direction, as its least cosine. */
  | { readonly facing: Vector; readonly cosine: number }
  | { readonly part: 'trunk' | 'leg' | 'foot' };

/** A region holds the cells that meet every condition and belong to no region before it. */
export interface RegionRule {
  readonly region: RegionId;
  readonly where: readonly Condition[];
}
