import {
  bonePoint,
  createRunner,
  poseAt,
  wrapPercent,
  type Limb,
  type Runner,
  type StrideData,
  type Vector,
} from '@unknot/stride';

const gravity = 9.81;

/** Points of the sole that can touch the ground: heel, ball, tip of the toes. */
const sole: readonly (readonly [string, Vector])[] = [
  ['calcn_r', [-0.012, -0.016, 0]],
  ['calcn_r', [0.182, -0.02, 0]],
  ['toes_r', [0.066, -0.012, 0]],
];

/** Lowest point of a foot below the pelvis' origin, metres (positive downward). */
export function footDepth(runner: Runner, side: 'right' | 'left'): number {
  return Math.max(...sole.map(([body, at]) => -bonePoint(runner, side, body, at)[1]));
}

/**
 * How high the pelvis' origin is above the ground at a moment of the stride. On the ground the foot
 * that stands decides. Between toe-off and the other foot's strike, half a stride on, the body falls
 * freely: a parabola between the two heights. The data hold joint angles only, so this height is ours.
 */
export function createHeights(limb: Limb, stride: StrideData): (percent: number) => number {
  const runner = createRunner(limb);
  const standing = (percent: number): number => footDepth(poseAt(runner, stride, percent), 'right');
  const { stancePercent, durationSecond } = stride;
  const [leaving, landing] = [standing(stancePercent), standing(0)];
  const inFlight = (share: number): number => {
    const seconds = ((50 - stancePercent) / 100) * durationSecond;
    const rise = (gravity * seconds * seconds * share * (1 - share)) / 2;
    return leaving + share * (landing - leaving) + rise;
  };
  const half = Array.from({ length: 51 }, (_, percent) =>
    percent < stancePercent
      ? standing(percent)
      : inFlight((percent - stancePercent) / (50 - stancePercent)),
  );
  return (percent) => {
    const at = wrapPercent(percent) % 50;
    const before = Math.floor(at);
    return half[before]! + (at - before) * (half[before + 1]! - half[before]!);
  };
}
