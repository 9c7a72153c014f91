import { anglesAt, type StrideData } from './stride-data.ts';
import { momentArms } from './moment-arms.ts';
import { poseLimb, type Pose } from './pose.ts';

/** Angular speeds in radians a second, by central difference over one frame to either side, round the stride. */
export function angularSpeeds(stride: StrideData, percent: number): Record<string, number> {
  const { everyPercent, durationSecond } = stride;
  const [before, after] = [-1, 1].map((side) => anglesAt(stride, percent + side * everyPercent));
  const seconds = (2 * everyPercent * durationSecond) / 100;
  return Object.fromEntries(
    Object.keys(stride.angles).map((name) => [
      name,
      ((after![name]! - before![name]!) * Math.PI) / 180 / seconds,
    ]),
  );
}

/**
 * How fast every line lengthens at a moment of the stride, metres a second: L̇ = −Σ r q̇. Negative
 * while it shortens. Poses `pose`.
 */
export function lengtheningSpeeds(pose: Pose, stride: StrideData, percent: number): Float64Array {
  const { coordinates, lineStart } = pose.limb;
  const arms = momentArms(poseLimb(pose, anglesAt(stride, percent)));
  const speeds = angularSpeeds(stride, percent);
  return Float64Array.from({ length: lineStart.length - 1 }, (_, line) =>
    coordinates.reduce(
      (sum, name, i) => sum - arms[line * coordinates.length + i]! * (speeds[name] ?? 0),
      0,
    ),
  );
}
