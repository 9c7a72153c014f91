import { anglesAt, createLengthChange, forceOf, type Limb, type StrideData } from '@unknot/stride';

/** Force and length of a muscle through the stride, frame by frame. */
export interface Course {
  readonly percents: readonly number[];
  /** Simulated force over what the muscle can hold when still. */
  readonly force: readonly number[];
  /** Change of length against standing. */
  readonly length: readonly number[];
}

/** The course of a muscle, given by its lines. */
export function courseOf(limb: Limb, stride: StrideData, lines: readonly number[]): Course {
  const change = createLengthChange(limb);
  const force = forceOf(limb, stride, lines);
  const percents = force.map((_, i) => i * stride.everyPercent);
  const length = percents.map((percent) => change(anglesAt(stride, percent), lines).ofLength);
  return { percents, force, length };
}
