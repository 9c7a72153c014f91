import { frameSize } from './frames.ts';
import type { Limb } from './limb.ts';
import type { Pose } from './pose.ts';

/**
 * Moment arm of every line about every coordinate, in metres: r = −∂L/∂q, exact. Positive where
 * shortening the line would raise the coordinate. Index `line * coordinates + coordinate`.
 *
 * A segment from p to p′ with unit direction u changes by u · (ṗ′ − ṗ). Where one end hangs on the
 * joint and the other does not, the end that hangs moves by ω × (p − c) + s, the joint's screw; where
 * both or none hang on it, the segment is carried as it is. A moving point adds its own slide along
 * its bone. Conditional points change the length in steps, and a step has no slope: at the very end
 * of a range the arm is that of the side the posture lies on.
 */
export function momentArms(
  pose: Pose,
  out: Float64Array = new Float64Array(
    (pose.limb.lineStart.length - 1) * pose.limb.coordinates.length,
  ),
): Float64Array {
  const { limb, points, present } = pose;
  const { lineStart } = limb;
  out.fill(0);
  const coordinates = limb.coordinates.length;
  const own = ownSlides(pose);
  for (let line = 0; line + 1 < lineStart.length; line++) {
    let from = lineStart[line]!;
    for (let to = from + 1; to < lineStart[line + 1]!; to++) {
      if (present[to] === 0) continue;
      const [a, b] = [3 * from, 3 * to];
      const [x, y, z] = [
        points[b]! - points[a]!,
        points[b + 1]! - points[a + 1]!,
        points[b + 2]! - points[a + 2]!,
      ];
      const scale = 1 / Math.sqrt(x * x + y * y + z * z);
      addSegment(pose, from, to, x * scale, y * scale, z * scale, out, line * coordinates);
      from = to;
    }
  }
  for (const slide of own) addSlide(pose, slide, out, coordinates);
  return out;
}

function addSegment(
  { limb, points, screws }: Pose,
  from: number,
  to: number,
  ux: number,
  uy: number,
  uz: number,
  out: Float64Array,
  row: number,
): void {
  const [before, after] = [limb.pointBody[from]!, limb.pointBody[to]!];
  if (before === after) return;
  const bodies = limb.bodies.length;
  for (let screw = 0; screw < limb.screwCount; screw++) {
    const carried =
      limb.screwMoves[screw * bodies + after]! - limb.screwMoves[screw * bodies + before]!;
    if (carried === 0) continue;
    const [p, s] = [3 * (carried > 0 ? to : from), 9 * screw];
    const [x, y, z] = [
      points[p]! - screws[s + 6]!,
      points[p + 1]! - screws[s + 7]!,
      points[p + 2]! - screws[s + 8]!,
    ];
    const [wx, wy, wz] = [screws[s]!, screws[s + 1]!, screws[s + 2]!];
    const along =
      ux * (wy * z - wz * y + screws[s + 3]!) +
      uy * (wz * x - wx * z + screws[s + 4]!) +
      uz * (wx * y - wy * x + screws[s + 5]!);
    const at = row + limb.screwCoordinate[screw]!;
    out[at] = out[at]! - carried * along;
  }
}

/** How a moving point slides in the ground frame for one coordinate. */
interface Slide {
  readonly point: number;
  readonly coordinate: number;
  readonly along: readonly [number, number, number];
}

function ownSlides({ limb, frames, coordinates }: Pose): Slide[] {
  return limb.moving.flatMap(({ point, parts }) => {
    const at = frameSize * limb.pointBody[point]!;
    return parts.map(({ coordinate, curve }, axis): Slide => {
      const slope = curve.slope(coordinates[coordinate]!);
      const part = (row: number): number => slope * frames[at + 3 * row + axis]!;
      return { point, coordinate, along: [part(0), part(1), part(2)] };
    });
  });
}

/** A slide lengthens the segment before its point and shortens the one after. */
function addSlide(pose: Pose, slide: Slide, out: Float64Array, coordinates: number): void {
  const { limb, points, present } = pose;
  if (present[slide.point] === 0) return;
  const line = lineOf(limb, slide.point);
  const p = 3 * slide.point;
  for (const step of [-1, 1]) {
    let other = slide.point + step;
    while (
      other >= limb.lineStart[line]! &&
      other < limb.lineStart[line + 1]! &&
      present[other] === 0
    )
      other += step;
    if (other < limb.lineStart[line]! || other >= limb.lineStart[line + 1]!) continue;
    const o = 3 * other;
    const [x, y, z] = [
      points[p]! - points[o]!,
      points[p + 1]! - points[o + 1]!,
      points[p + 2]! - points[o + 2]!,
    ];
    const [sx, sy, sz] = slide.along;
    const at = line * coordinates + slide.coordinate;
    out[at] = out[at]! - (x * sx + y * sy + z * sz) / Math.sqrt(x * x + y * y + z * z);
  }
}

function lineOf({ lineStart }: Limb, point: number): number {
  let line = 0;
  while (lineStart[line + 1]! <= point) line++;
  return line;
}

/**
 * Moment arms by central difference of the length, step in radians: what `momentArms` is checked
 * against. Slow.
 */
export function momentArmsByDifference(
  lengthsAt: (coordinates: readonly number[]) => Float64Array,
  coordinates: readonly number[],
  step = 1e-5,
): Float64Array[] {
  return coordinates.map((_, moved) => {
    const shifted = (by: number): Float64Array =>
      lengthsAt(coordinates.map((value, i) => (i === moved ? value + by : value)));
    const [more, less] = [shifted(step), shifted(-step)];
    return more.map((length, line) => -(length - less[line]!) / (2 * step));
  });
}
