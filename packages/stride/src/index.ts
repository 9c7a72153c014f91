export { burstsOf, smallShare } from './bursts.ts';
export type { Burst } from './bursts.ts';
export { leversOf } from './deed.ts';
export type { Deed, Lever } from './deed.ts';
export { createLengthChange } from './length-change.ts';
export type { LengthChange } from './length-change.ts';
export { angularSpeeds, lengtheningSpeeds } from './lengthening-speed.ts';
export { linePath, lineLengths } from './lengths.ts';
export { createLimb } from './limb.ts';
export type { Limb } from './limb.ts';
export type {
  Angles,
  Follows,
  Joint,
  LimbModel,
  Line,
  LinePoint,
  Motion,
  SplinePoints,
  Vector,
} from './limb-model.ts';
export { momentArms } from './moment-arms.ts';
export { forceOf, linesOfMuscle, weightedMean } from './muscle.ts';
export { changeOf, standingLengths } from './normalise.ts';
export type { Change } from './normalise.ts';
export { phaseAt } from './phase.ts';
export type { Phase } from './phase.ts';
export { createPose, pointOn, poseLimb } from './pose.ts';
export type { Pose } from './pose.ts';
export { bonePoint, createRunner, inSpace, poseAt, poseRunner, trunkPoint } from './runner.ts';
export type { Runner } from './runner.ts';
export { anglesAt, curveAt, isStance, wrapPercent } from './stride-data.ts';
export type { StrideData } from './stride-data.ts';
export { worksOf } from './work.ts';
export type { Going, Work } from './work.ts';
