import { bones } from '../src/rig.ts';
import type { JointLookup } from './joints.ts';
import type { Vector } from './vector.ts';

/** Source joints of each bone of one side: where it turns, and where its segments lead. */
const sources: Readonly<Record<string, { at: string; to: readonly string[] }>> = {
  pelvis: { at: 'pelvis', to: ['spine-4', 'l-upper-leg', 'r-upper-leg'] },
  lumbar: { at: 'spine-4', to: ['spine-3', 'spine-2'] },
  chest: { at: 'spine-2', to: ['spine-1', 'neck', 'l-clavicle', 'r-clavicle'] },
  neck: { at: 'neck', to: ['head'] },
  head: { at: 'head', to: ['head-2', 'jaw'] },
  collar: { at: 'l-clavicle', to: ['l-scapula', 'l-shoulder'] },
  'upper-arm': { at: 'l-shoulder', to: ['l-elbow'] },
  forearm: { at: 'l-elbow', to: ['l-hand'] },
  hand: {
    at: 'l-hand',
    to: ['l-finger-1-4', 'l-finger-2-4', 'l-finger-3-4', 'l-finger-4-4', 'l-finger-5-4'],
  },
  thigh: { at: 'l-upper-leg', to: ['l-knee'] },
  shank: { at: 'l-knee', to: ['l-ankle'] },
  foot: { at: 'l-ankle', to: ['l-toe-1-1', 'l-toe-3-1', 'l-toe-5-1'] },
  toes: { at: 'l-foot-1', to: ['l-toe-1-3', 'l-toe-2-4', 'l-toe-3-4', 'l-toe-4-4', 'l-toe-5-4'] },
};

/** A straight piece of bone. */
export type Segment = readonly [from: Vector, to: Vector];

/** The joint a bone turns about, in the build that `joints` looks up. */
export function boneJoint(bone: number, joints: JointLookup): Vector {
  return joints(sided(bone, sources[bones[bone]!.name]!.at));
}

/** The straight pieces a bone is made of. */
export function boneSegments(bone: number, joints: JointLookup): Segment[] {
  const at = boneJoint(bone, joints);
  return sources[bones[bone]!.name]!.to.map((end) => [at, joints(sided(bone, end))] as const);
}

function sided(bone: number, joint: string): string {
  return bones[bone]!.side === 'right' ? joint.replace(/^l-/, 'r-') : joint;
}
