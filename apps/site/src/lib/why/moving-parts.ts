import {
  createLimb,
  type Angles,
  type Limb,
  type LimbModel,
  type StrideData,
} from '@unknot/stride';

/** A way to sit, kneel, lie or stand. */
export interface Posture {
  readonly id: string;
  readonly name: string;
  readonly plain: string;
  readonly angles: Angles;
}

/** What the figures move by. */
export interface MovingParts {
  readonly limb: LimbModel;
  readonly running: StrideData;
  readonly postures: readonly Posture[];
}

/** The movements, ready to pose. */
export interface Movement {
  readonly limb: Limb;
  readonly running: StrideData;
  readonly postures: readonly Posture[];
}

/** Prepares the limb. */
export function movementOf({ limb, running, postures }: MovingParts): Movement {
  return { limb: createLimb(limb), running, postures };
}
