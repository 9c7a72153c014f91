import type { Limb } from './limb.ts';
import { lineLengths } from './lengths.ts';
import { createPose, poseLimb } from './pose.ts';

/** Lengths in upright standing, all joint angles 0, metres. */
export function standingLengths(limb: Limb): Float64Array {
  return lineLengths(poseLimb(createPose(limb), {}));
}

/** A line's change against standing, in two measures. */
export interface Change {
  /** (L − L₀) / L₀: of muscle and tendon together. */
  readonly ofLength: number;
  /** (L − L₀) / optimal fibre length: as many fibre lengths as the ends have moved. */
  readonly ofFibre: number;
}

/** Change of one line from `standing` to `length`, both in metres. */
export function changeOf(limb: Limb, line: number, length: number, standing: number): Change {
  const { optimalFibreMetre } = limb.model.lines[line]!;
  return {
    ofLength: (length - standing) / standing,
    ofFibre: (length - standing) / optimalFibreMetre,
  };
}
