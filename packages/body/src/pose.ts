import type { Shape } from './body.ts';
import { multiply, noRotation, rotate, rotationAbout, type Quaternion } from './quaternion.ts';
import { bones, type Rig } from './rig.ts';
import { addScaled, cross, dot, normalise, subtract, type Vector } from './vector.ts';

/**
 * Angles of a joint in degrees, from the body's own stance. `flexion` bends hip, shoulder and trunk
 * forward, the knee backward, the elbow up, the foot towards the shin. `abduction` takes a limb
 * outward and bends the trunk to the left. `rotation` turns a limb inward and the trunk to the left.
 */
export interface JointAngles {
  readonly flexion?: number;
  readonly abduction?: number;
  readonly rotation?: number;
}

/** Bones of the midline by name; of a limb by side and name, such as `left/thigh`. */
export type BoneName = string;

/**
 * A posture: angles per bone, and how the whole body lies in the room. `tilt` turns it forward about
 * the line through both hips (−90: on its back), `roll` towards its left, `turn` to its left; degrees.
 */
export interface Pose {
  readonly joints?: Readonly<Record<BoneName, JointAngles>>;
  readonly tilt?: number;
  readonly roll?: number;
  readonly turn?: number;
}

/** Where a bone has gone: a point p of the rest stance is at `rotation`(p) + `shift`. */
export interface Placement {
  readonly rotation: Quaternion;
  readonly shift: Vector;
}

const boneNames: readonly BoneName[] = bones.map(({ name, side }) =>
  side === 'midline' ? name : `${side}/${name}`,
);

/** Signs of a positive flexion about the axis that points to the person's left. */
const flexionSign: Readonly<Record<string, number>> = {
  lumbar: 1,
  chest: 1,
  neck: 1,
  head: 1,
  pelvis: 1,
  shank: 1,
  toes: -1,
  thigh: -1,
  foot: -1,
  collar: -1,
  'upper-arm': -1,
  forearm: -1,
  hand: -1,
};
const upward: Vector = [0, 1, 0];
const leftward: Vector = [1, 0, 0];
const forward: Vector = [0, 0, 1];

function jointOf(joints: Float32Array, bone: number): Vector {
  return [joints[3 * bone]!, joints[3 * bone + 1]!, joints[3 * bone + 2]!];
}

/** From a bone's joint to that of the bone it carries, else along its parent. */
function directionOf(joints: Float32Array, bone: number): Vector {
  const child = bones.findIndex(({ parent }) => parent === bone);
  const [from, to] = child < 0 ? [bones[bone]!.parent, bone] : [bone, child];
  return normalise(subtract(jointOf(joints, to), jointOf(joints, from)));
}

/** Axes a joint turns about: across (to the left), along the bone (upward), and forward. */
function axesOf(joints: Float32Array, bone: number): readonly [Vector, Vector, Vector] {
  const { name, side } = bones[bone]!;
  if (side === 'midline') return [leftward, upward, forward];
  if (name === 'foot' || name === 'toes') return [leftward, upward, forward];
  const along = directionOf(joints, bone);
  const down: Vector = [-along[0], -along[1], -along[2]];
  if (name === 'forearm') {
    const across = normalise(cross(directionOf(joints, bones[bone]!.parent), along));
    const sign = across[0] < 0 ? -1 : 1;
    const left: Vector = [sign * across[0], sign * across[1], sign * across[2]];
    return [left, down, normalise(cross(left, down))];
  }
  const across = normalise(addScaled(leftward, down, -dot(leftward, down)));
  return [across, down, normalise(cross(across, down))];
}

function turnOf(joints: Float32Array, bone: number, angles: JointAngles): Quaternion {
  const { name, side } = bones[bone]!;
  const [across, along, ahead] = axesOf(joints, bone);
  const { flexion = 0, abduction = 0, rotation = 0 } = angles;
  const outward = side === 'right' ? -1 : 1;
  const inward = side === 'midline' ? 1 : -outward;
  const bend = side === 'midline' ? -1 : outward;
  return multiply(
    rotationAbout(across, (flexionSign[name] ?? 1) * flexion),
    multiply(rotationAbout(ahead, bend * abduction), rotationAbout(along, inward * rotation)),
  );
}

/** A turn about a point, after an earlier placement. */
function hinge(parent: Placement, at: Vector, turn: Quaternion): Placement {
  const rotation = multiply(parent.rotation, turn);
  const moved = addScaled(rotate(parent.rotation, at), parent.shift, 1);
  return { rotation, shift: subtract(moved, rotate(rotation, at)) };
}

/** Where every bone of `bones` has gone, on one build. Throws a RangeError on a bone there is not. */
export function placeBones(rig: Rig, shape: Shape, pose: Pose): Placement[] {
  const given = pose.joints ?? {};
  const unknown = Object.keys(given).find((name) => !boneNames.includes(name));
  if (unknown !== undefined) throw new RangeError(`no bone ${unknown}`);
  const joints = rig.joints[shape];
  const { tilt = 0, roll = 0, turn = 0 } = pose;
  const whole = multiply(
    rotationAbout(upward, turn),
    multiply(rotationAbout(leftward, tilt), rotationAbout(forward, -roll)),
  );
  const room = hinge({ rotation: noRotation, shift: [0, 0, 0] }, jointOf(joints, 0), whole);
  const placed: Placement[] = [];
  bones.forEach(({ parent }, bone) => {
    const turned = turnOf(joints, bone, given[boneNames[bone]!] ?? {});
    placed.push(hinge(parent < 0 ? room : placed[parent]!, jointOf(joints, bone), turned));
  });
  return placed;
}

/** The same posture on the other side of the body. */
export function mirrorPose(pose: Pose): Pose {
  const joints = Object.entries(pose.joints ?? {}).map(([name, angles]) => {
    const bone = bones[boneNames.indexOf(name)];
    const other = bone ? boneNames[bone.mirror]! : name;
    if (bone?.side !== 'midline') return [other, angles] as const;
    const { flexion = 0, abduction = 0, rotation = 0 } = angles;
    return [other, { flexion, abduction: -abduction, rotation: -rotation }] as const;
  });
  const { tilt = 0, roll = 0, turn = 0 } = pose;
  return { joints: Object.fromEntries(joints), tilt, roll: -roll, turn: -turn };
}
