import type { Follows, LimbModel, Line, LinePoint, Vector } from './limb-model.ts';
import { identity, splineCurve, type Curve } from './spline.ts';

/** A motion with its curve and the index of its coordinate; the axis has length one. */
export interface PreparedMotion {
  readonly turns: boolean;
  readonly axis: Vector;
  readonly coordinate: number;
  readonly curve: Curve;
}

/** A joint with the indices of its bones. */
export interface PreparedJoint {
  readonly parent: number;
  readonly child: number;
  readonly at: Vector;
  readonly motions: readonly PreparedMotion[];
  /** Coordinates this joint follows, and for each the first of its nine numbers in `Pose.screws`. */
  readonly screws: readonly { readonly coordinate: number; readonly at: number }[];
}

/** A point that moves along its bone, each component following a coordinate. */
export interface PreparedMoving {
  readonly point: number;
  readonly parts: readonly { readonly coordinate: number; readonly curve: Curve }[];
}

/** A point of a path that is there only in a range of one coordinate. */
export interface PreparedCondition {
  readonly point: number;
  readonly coordinate: number;
  readonly from: number;
  readonly to: number;
}

/** A limb ready to be posed: names turned into indices, points of all lines in one array. */
export interface Limb {
  readonly model: LimbModel;
  readonly bodies: readonly string[];
  readonly coordinates: readonly string[];
  readonly joints: readonly PreparedJoint[];
  readonly screwCount: number;
  /** For each screw, its coordinate; and whether it moves body b at `screw * bodies + b`. */
  readonly screwCoordinate: Uint8Array;
  readonly screwMoves: Uint8Array;
  /** Points of all lines, one after the other: three numbers each, in the frame of their body. */
  readonly points: Float64Array;
  readonly pointBody: Uint8Array;
  readonly moving: readonly PreparedMoving[];
  readonly conditions: readonly PreparedCondition[];
  /** First point of each line, and the end of the last. */
  readonly lineStart: Uint16Array;
}

/**
 * Conditional points switch at the ends of their range with this slack, in radians, as OpenSim does,
 * so that an angle written as the range's end counts as inside.
 */
const slackRadian = 1e-5;

function unit(axis: Vector): Vector {
  const length = Math.hypot(...axis);
  return [axis[0] / length, axis[1] / length, axis[2] / length];
}

function indexIn(list: readonly string[], name: string, what: string): number {
  const index = list.indexOf(name);
  if (index < 0) throw new RangeError(`${what} ${name} is not of this model`);
  return index;
}

/** Prepares a model. Throws a RangeError when it names a body, coordinate or spline it has not got. */
export function createLimb(model: LimbModel): Limb {
  const { coordinates, lines } = model;
  const bodies = [model.joints[0]!.parent, ...model.joints.map(({ child }) => child)];
  const curves = new Map(model.splines.map((spline) => [spline.id, splineCurve(spline)]));
  const curveOf = ({ spline }: Follows): Curve => {
    const curve = spline === undefined ? identity : curves.get(spline);
    if (curve === undefined) throw new RangeError(`spline ${spline} is not of this model`);
    return curve;
  };
  const coordinateOf = (name: string): number => indexIn(coordinates, name, 'coordinate');
  const joints = prepareJoints(model, bodies, coordinateOf, curveOf);
  const all = lines.flatMap(({ path }) => path);
  return {
    model,
    bodies,
    coordinates,
    joints,
    ...screwsOf(joints, bodies.length),
    points: Float64Array.from(all.flatMap(({ at }) => at ?? [0, 0, 0])),
    pointBody: Uint8Array.from(all, ({ on }) => indexIn(bodies, on, 'body')),
    moving: all.flatMap((point, index) => prepareMoving(point, index, coordinateOf, curveOf)),
    conditions: all.flatMap(({ when }, point) =>
      when === undefined
        ? []
        : [
            {
              point,
              coordinate: coordinateOf(when.coordinate),
              from: when.from - slackRadian,
              to: when.to + slackRadian,
            },
          ],
    ),
    lineStart: lineStarts(lines),
  };
}

function prepareJoints(
  model: LimbModel,
  bodies: readonly string[],
  coordinateOf: (name: string) => number,
  curveOf: (follows: Follows) => Curve,
): PreparedJoint[] {
  let screws = 0;
  return model.joints.map(({ parent, child, at, motions }) => {
    const prepared = motions.map((motion): PreparedMotion => ({
      turns: motion.turn !== undefined,
      axis: unit((motion.turn ?? motion.slide)!),
      coordinate: coordinateOf(motion.by),
      curve: curveOf(motion),
    }));
    const followed = [...new Set(prepared.map(({ coordinate }) => coordinate))];
    return {
      parent: indexIn(bodies, parent, 'body'),
      child: indexIn(bodies, child, 'body'),
      at,
      motions: prepared,
      screws: followed.map((coordinate) => ({ coordinate, at: 9 * screws++ })),
    };
  });
}

function prepareMoving(
  { moving }: LinePoint,
  point: number,
  coordinateOf: (name: string) => number,
  curveOf: (follows: Follows) => Curve,
): PreparedMoving[] {
  if (moving === undefined) return [];
  const parts = [moving.x, moving.y, moving.z].map((follows) => ({
    coordinate: coordinateOf(follows.by),
    curve: curveOf(follows),
  }));
  return [{ point, parts }];
}

/** Which coordinate turns each screw, and which bodies hang on the joint it belongs to. */
function screwsOf(
  joints: readonly PreparedJoint[],
  bodyCount: number,
): Pick<Limb, 'screwCount' | 'screwCoordinate' | 'screwMoves'> {
  const screws = joints.flatMap((joint, index) =>
    joint.screws.map(({ coordinate }) => ({ coordinate, joint: index })),
  );
  const screwMoves = new Uint8Array(screws.length * bodyCount);
  screws.forEach(({ joint }, screw) => {
    const moved = new Set([joints[joint]!.child]);
    for (const { parent, child } of joints.slice(joint + 1))
      if (moved.has(parent)) moved.add(child);
    for (const body of moved) screwMoves[screw * bodyCount + body] = 1;
  });
  return {
    screwCount: screws.length,
    screwCoordinate: Uint8Array.from(screws, ({ coordinate }) => coordinate),
    screwMoves,
  };
}

function lineStarts(lines: readonly Line[]): Uint16Array {
  const starts = new Uint16Array(lines.length + 1);
  lines.forEach(({ path }, index) => (starts[index + 1] = starts[index]! + path.length));
  return starts;
}
