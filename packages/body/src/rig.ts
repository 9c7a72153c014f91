import type { Shape } from './body.ts';

/** What bends the body: a bone turns about its joint and carries the bones whose parent it is. */
export interface Bone {
  readonly name: string;
  readonly side: 'midline' | 'left' | 'right';
  /** Index of the bone it hangs on; −1 for the pelvis. Parents come before their children. */
  readonly parent: number;
  /** Index of the same bone on the other side; a midline bone is its own. */
  readonly mirror: number;
}

/** Joint centres, and which bones move which cell by how much. */
export interface Rig {
  /** Hash of the body whose cells these are. */
  readonly bodyHash: string;
  /** 3 × bone count coordinates per build, cm: the centre each bone turns about. */
  readonly joints: Readonly<Record<Shape, Float32Array>>;
  /** 4 × cellCount indices into `bones`; an unused place has weight 0. */
  readonly cellBones: Uint8Array;
  /** 4 × cellCount shares in 0 … 1; each cell's sum to 1. */
  readonly cellWeights: Float32Array;
}

const midlineBones = [
  ['pelvis', -1],
  ['lumbar', 0],
  ['chest', 1],
  ['neck', 2],
  ['head', 3],
] as const;

/** Parents count from the start of the left bones; a negative one is −1 − a midline bone. */
const sidedBones = [
  ['collar', -3],
  ['upper-arm', 0],
  ['forearm', 1],
  ['hand', 2],
  ['thigh', -1],
  ['shank', 4],
  ['foot', 5],
  ['toes', 6],
] as const;

export const midlineBoneCount: number = midlineBones.length;
export const sidedBoneCount: number = sidedBones.length;

/** All bones: those of the midline, the left ones, then the right ones in the same order. */
export const bones: readonly Bone[] = [
  ...midlineBones.map(([name, parent], i): Bone => ({ name, side: 'midline', parent, mirror: i })),
  ...sideBones('left', midlineBoneCount, midlineBoneCount + sidedBoneCount),
  ...sideBones('right', midlineBoneCount + sidedBoneCount, midlineBoneCount),
];

function sideBones(side: 'left' | 'right', first: number, firstOfOther: number): Bone[] {
  return sidedBones.map(([name, parent], i) => ({
    name,
    side,
    parent: parent < 0 ? -1 - parent : first + parent,
    mirror: firstOfOther + i,
  }));
}
