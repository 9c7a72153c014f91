import type { Vector } from './limb-model.ts';
import type { Pose } from './pose.ts';

/**
 * Musculotendon length of every line in metres, in the model's order:
 * L = Σ |p(i+1) − p(i)| over the points present. Writes into `out` and returns it.
 */
export function lineLengths(
  { limb, points, present }: Pose,
  out: Float64Array = new Float64Array(limb.lineStart.length - 1),
): Float64Array {
  const { lineStart } = limb;
  for (let line = 0; line < out.length; line++) {
    let sum = 0;
    let from = 3 * lineStart[line]!;
    for (let point = lineStart[line]! + 1; point < lineStart[line + 1]!; point++) {
      if (present[point] === 0) continue;
      const to = 3 * point;
      const [x, y, z] = [
        points[to]! - points[from]!,
        points[to + 1]! - points[from + 1]!,
        points[to + 2]! - points[from + 2]!,
      ];
      sum += Math.sqrt(x * x + y * y + z * z);
      from = to;
    }
    out[line] = sum;
  }
  return out;
}

/** The points one line passes over in this posture, in the frame of the first body, metres. */
export function linePath({ limb, points, present }: Pose, line: number): Vector[] {
  const path: Vector[] = [];
  for (let point = limb.lineStart[line]!; point < limb.lineStart[line + 1]!; point++)
    if (present[point] === 1)
      path.push([points[3 * point]!, points[3 * point + 1]!, points[3 * point + 2]!]);
  return path;
}
