import type { Limb } from './limb.ts';
import type { Angles } from './limb-model.ts';
import { lineLengths } from './lengths.ts';
import { weightedMean } from './muscle.ts';
import { changeOf, standingLengths, type Change } from './normalise.ts';
import { createPose, poseLimb } from './pose.ts';

/** Tells how a muscle's length in a posture differs from standing. */
export type LengthChange = (angles: Angles, lines: readonly number[]) => Change;

/** A `LengthChange` of one limb; several lines count by the force they can hold. */
export function createLengthChange(limb: Limb): LengthChange {
  const pose = createPose(limb);
  const standing = standingLengths(limb);
  const lengths = new Float64Array(standing.length);
  return (angles, lines) => {
    lineLengths(poseLimb(pose, angles), lengths);
    const change = (line: number): Change => changeOf(limb, line, lengths[line]!, standing[line]!);
    return {
      ofLength: weightedMean(limb, lines, (line) => change(line).ofLength),
      ofFibre: weightedMean(limb, lines, (line) => change(line).ofFibre),
    };
  };
}
