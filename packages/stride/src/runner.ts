import { frameSize, place, turnFrame } from './frames.ts';
import type { Limb } from './limb.ts';
import type { Angles, Vector } from './limb-model.ts';
import { createPose, pointOn, poseLimb, type Pose } from './pose.ts';
import { anglesAt, type StrideData } from './stride-data.ts';

/** A whole figure: pelvis turned in space, both legs, the trunk. Written over by the next posing. */
export interface Runner {
  readonly right: Pose;
  /** The left leg is posed as a right one and mirrored when a point is asked for. */
  readonly left: Pose;
  readonly pelvis: Float64Array;
  readonly trunk: Float64Array;
}

/** Where the trunk turns on the pelvis, metres; the model's back joint [hamner2010]. */
const backJoint: Vector = [-0.1007, 0.0815, 0];

/** Room for a figure. */
export function createRunner(limb: Limb): Runner {
  const frame = (): Float64Array => new Float64Array(frameSize);
  return { right: createPose(limb), left: createPose(limb), pelvis: frame(), trunk: frame() };
}

function radians(degrees: number | undefined): number {
  return ((degrees ?? 0) * Math.PI) / 180;
}

/** Poses both legs, the pelvis and the trunk; angles in degrees, `pelvis_*` and `lumbar_extension` too. */
export function poseRunner(runner: Runner, right: Angles, left: Angles): Runner {
  const { pelvis, trunk } = runner;
  pelvis.fill(0);
  pelvis[0] = pelvis[4] = pelvis[8] = 1;
  turnFrame(pelvis, 0, [0, 0, 1], radians(right['pelvis_tilt']));
  turnFrame(pelvis, 0, [1, 0, 0], radians(right['pelvis_list']));
  turnFrame(pelvis, 0, [0, 1, 0], radians(right['pelvis_rotation']));
  trunk.set(pelvis);
  for (let row = 0; row < 3; row++) trunk[9 + row] = place(pelvis, 0, row, backJoint);
  turnFrame(trunk, 0, [0, 0, 1], radians(right['lumbar_extension']));
  poseLimb(runner.right, right);
  poseLimb(runner.left, left);
  return runner;
}

/** The figure at a moment of the stride: the left leg is where the right one is half a stride later. */
export function poseAt(runner: Runner, stride: StrideData, percent: number): Runner {
  return poseRunner(runner, anglesAt(stride, percent), anglesAt(stride, (percent + 50) % 100));
}

function into(frame: Float64Array, point: Vector): Vector {
  return [place(frame, 0, 0, point), place(frame, 0, 1, point), place(frame, 0, 2, point)];
}

/** A point given in the frame of the limb's first body, in space; mirrored for the left side. */
export function inSpace({ pelvis }: Runner, side: 'right' | 'left', [x, y, z]: Vector): Vector {
  return into(pelvis, side === 'right' ? [x, y, z] : [x, y, -z]);
}

/** A point of a bone of one side, in space; metres from the pelvis' origin. */
export function bonePoint(
  runner: Runner,
  side: 'right' | 'left',
  body: string,
  at: Vector,
): Vector {
  return inSpace(runner, side, pointOn(runner[side], body, at));
}

/** A point of the trunk, in space. */
export function trunkPoint({ trunk }: Runner, at: Vector): Vector {
  return into(trunk, at);
}
