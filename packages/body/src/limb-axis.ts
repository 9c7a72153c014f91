import type { LandmarkPoints } from './path-point.ts';
import type { Surface } from './surface.ts';
import { positionOfPoint } from './surface-point.ts';
import type { Vector } from './vector.ts';

/** Middle of the right leg at some heights, from the top down. */
export type LimbAxis = readonly Vector[];

/** Middle of the leg at mid-thigh, knee, mid-shin and ankle, each the mean of landmarks around it. */
export function limbAxis(surface: Surface, landmarks: LandmarkPoints): LimbAxis {
  return [
    ['mid-thigh-front', 'mid-thigh-lateral', 'mid-thigh-back', 'mid-thigh-medial'],
    ['lateral-epicondyle', 'medial-epicondyle'],
    ['mid-shin-front', 'mid-calf-back'],
    ['lateral-malleolus', 'medial-malleolus'],
  ].map((names) => meanOf(names.map((name) => positionOfPoint(surface, landmarks[name]!))));
}

/**
 * Degrees around the right leg's axis seen from above: 0 front, 90 outer, 180 back, −90 inner side.
 * The axis goes on straight above mid-thigh and below the ankle.
 */
export function turnAround(axis: LimbAxis, position: Vector): number {
  const [, y] = position;
  const upper = Math.max(
    0,
    axis.findLastIndex((middle, at) => at < axis.length - 1 && middle[1] >= y),
  );
  const start = axis[upper]!;
  const end = axis[upper + 1]!;
  const share = (y - start[1]) / (end[1] - start[1]);
  const outward = start[0] + share * (end[0] - start[0]) - position[0];
  const forward = position[2] - start[2] - share * (end[2] - start[2]);
  return (Math.atan2(outward, forward) * 180) / Math.PI;
}

function meanOf(positions: readonly Vector[]): Vector {
  const sum = positions.reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
  const count = positions.length;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
