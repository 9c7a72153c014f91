import { direction, frameSize, place, turnFrame } from './frames.ts';
import type { Limb, PreparedJoint } from './limb.ts';
import type { Angles, Vector } from './limb-model.ts';

/** A limb in one posture. Written over by the next `poseLimb` of the same pose. */
export interface Pose {
  readonly limb: Limb;
  /** Coordinates in radians. */
  readonly coordinates: Float64Array;
  /** Frames of the bodies (see frames.ts), in the frame of the first body: the pelvis. */
  readonly frames: Float64Array;
  /** For each coordinate of each joint: how fast its child turns, slides, and about which point. */
  readonly screws: Float64Array;
  /** Points of all lines, in the frame of the first body; three numbers each. */
  readonly points: Float64Array;
  /** 1 where the line passes over the point in this posture. */
  readonly present: Uint8Array;
}

/** Room for a posture; standing once posed with `{}`. */
export function createPose(limb: Limb): Pose {
  const frames = new Float64Array(frameSize * limb.bodies.length);
  frames[0] = frames[4] = frames[8] = 1;
  return {
    limb,
    coordinates: new Float64Array(limb.coordinates.length),
    frames,
    screws: new Float64Array(9 * limb.screwCount),
    points: new Float64Array(limb.points.length),
    present: new Uint8Array(limb.pointBody.length),
  };
}

/**
 * Takes up a posture: angles in degrees; one left out is 0, one the limb has not got moves nothing.
 * Writes into `pose` and returns it.
 */
export function poseLimb(pose: Pose, angles: Angles): Pose {
  const { limb, coordinates } = pose;
  for (let i = 0; i < coordinates.length; i++)
    coordinates[i] = ((angles[limb.coordinates[i]!] ?? 0) * Math.PI) / 180;
  for (const joint of limb.joints) poseJoint(pose, joint);
  placePoints(pose);
  return pose;
}

/** Frame of the child, and the screw of each coordinate: ω, slide, centre. */
function poseJoint({ frames, screws, coordinates }: Pose, joint: PreparedJoint): void {
  const [parent, child] = [frameSize * joint.parent, frameSize * joint.child];
  frames.copyWithin(child, parent, parent + 9);
  for (let row = 0; row < 3; row++) frames[child + 9 + row] = place(frames, parent, row, joint.at);
  for (const { at } of joint.screws) screws.fill(0, at, at + 9);
  for (const { turns, axis, coordinate, curve } of joint.motions) {
    const angle = coordinates[coordinate]!;
    const slope = curve.slope(angle);
    const screw = joint.screws.find((found) => found.coordinate === coordinate)!.at;
    const [from, into] = turns ? [child, screw] : [parent, screw + 3];
    for (let row = 0; row < 3; row++)
      screws[into + row] = screws[into + row]! + slope * direction(frames, from, row, axis);
    const value = curve.value(angle);
    if (turns) turnFrame(frames, child, axis, value);
    else
      for (let row = 0; row < 3; row++)
        frames[child + 9 + row] =
          frames[child + 9 + row]! + value * direction(frames, parent, row, axis);
  }
  for (const { at } of joint.screws)
    for (let row = 0; row < 3; row++) screws[at + 6 + row] = frames[child + 9 + row]!;
}

function placePoints({ limb, coordinates, frames, points, present }: Pose): void {
  const own = limb.points;
  for (const { point, parts } of limb.moving)
    for (let axis = 0; axis < 3; axis++) {
      const { coordinate, curve } = parts[axis]!;
      own[3 * point + axis] = curve.value(coordinates[coordinate]!);
    }
  present.fill(1);
  for (const { point, coordinate, from, to } of limb.conditions)
    if (coordinates[coordinate]! < from || coordinates[coordinate]! > to) present[point] = 0;
  for (let point = 0; point < present.length; point++) {
    const [at, p] = [frameSize * limb.pointBody[point]!, 3 * point];
    const [x, y, z] = [own[p]!, own[p + 1]!, own[p + 2]!];
    for (let row = 0; row < 3; row++) {
      const r = at + 3 * row;
      points[p + row] =
        frames[r]! * x + frames[r + 1]! * y + frames[r + 2]! * z + frames[at + 9 + row]!;
    }
  }
}

/** A point of a body in the frame of the first body, metres. Throws a RangeError for an unknown body. */
export function pointOn({ limb, frames }: Pose, body: string, at: Vector): Vector {
  const index = limb.bodies.indexOf(body);
  if (index < 0) throw new RangeError(`body ${body} is not of this limb`);
  const first = frameSize * index;
  return [place(frames, first, 0, at), place(frames, first, 1, at), place(frames, first, 2, at)];
}
