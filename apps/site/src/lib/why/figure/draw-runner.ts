import { bonePoint, inSpace, trunkPoint, type Runner, type Vector } from '@unknot/stride';
import { bones } from './bones.ts';
import {
  ballStrokes,
  closedCurve,
  crossStrokes,
  limbOutline,
  spread,
  type Ball,
} from './contours.ts';
import * as shape from './outlines.ts';
import { project, type PlanePoint, type View } from './plane-point.ts';

type Side = 'right' | 'left';

/** A part of the figure: its outline, strokes of shade, and whether it is the far side of the body. */
export interface Part {
  readonly id: string;
  readonly outline: string;
  readonly strokes: string;
  readonly far: boolean;
}

/** The runner as paths, from back to front; centimetres round the pelvis' origin. */
export interface RunnerPicture {
  readonly parts: readonly Part[];
  /** Bones of the right side. */
  readonly bones: readonly string[];
}

/** How an arm is held: upper arm and forearm from hanging straight down, radians forward. */
export type Arms = readonly [upper: number, lower: number];

/** Draws a posed runner. Without `arms` they swing against the legs. */
export function drawRunner(runner: Runner, view: View, arms?: Arms): RunnerPicture {
  const pen = penOf(runner, view, arms);
  return {
    parts: view === 'profile' ? profileParts(pen) : frontParts(pen),
    bones: bones.map(([body, points]) =>
      closedCurve(points.map((point) => pen.bone('right', body, point))),
    ),
  };
}

/** What the parts are drawn with: points of bones, pelvis and trunk in the picture. */
interface Pen {
  readonly runner: Runner;
  readonly view: View;
  readonly arms: Arms | undefined;
  readonly bone: (side: Side, body: string, at: Vector) => PlanePoint;
  readonly pelvis: (at: Vector) => PlanePoint;
  readonly trunk: (at: Vector) => PlanePoint;
}

function penOf(runner: Runner, view: View, arms: Arms | undefined): Pen {
  return {
    runner,
    view,
    arms,
    bone: (side, body, at) => project(view, bonePoint(runner, side, body, at)),
    pelvis: (at) => project(view, inSpace(runner, 'right', at)),
    trunk: (at) => project(view, trunkPoint(runner, at)),
  };
}

function profileParts(pen: Pen): Part[] {
  const { lit, shaded } = edges(shape.trunk, pen.trunk);
  const body =
    closedCurve(shape.hips.map(pen.pelvis)) + closedCurve([...lit, ...shaded.toReversed()]);
  const strokes = crossStrokes(spread(shaded, 19), spread(lit, 19), 0.26);
  return [
    armPart(pen, 'left', true),
    profileLeg(pen, 'left', true),
    { id: 'head', outline: closedCurve(shape.head.map(pen.trunk)), strokes: '', far: false },
    { id: 'body', outline: body, strokes, far: false },
    profileLeg(pen, 'right', false),
    armPart(pen, 'right', false),
  ];
}

/** Both edges of an outline that lies in the middle plane of a bone, seen in profile. */
function edges(
  { lit, shaded }: shape.Outline,
  place: (at: Vector) => PlanePoint,
): { lit: PlanePoint[]; shaded: PlanePoint[] } {
  const edge = (side: shape.Outline['lit']): PlanePoint[] => side.map(([x, y]) => place([x, y, 0]));
  return { lit: edge(lit), shaded: edge(shaded) };
}

function profileLeg(pen: Pen, side: Side, far: boolean): Part {
  const limb = (outline: shape.Outline, body: string): ReturnType<typeof edges> =>
    edges(outline, (at) => pen.bone(side, body, at));
  const [thigh, shank] = [limb(shape.thigh, 'femur_r'), limb(shape.shank, 'tibia_r')];
  const closed = ({ lit, shaded }: ReturnType<typeof edges>): string =>
    closedCurve([...lit, ...shaded.toReversed()]);
  const knee: Ball = [pen.bone(side, 'tibia_r', [0.004, 0.004, 0]), 5.1];
  const outline =
    closed(thigh) +
    closed(shank) +
    limbOutline([knee, knee]) +
    closedCurve(shape.foot.map((at) => pen.bone(side, 'calcn_r', at))) +
    closedCurve(shape.toes.map((at) => pen.bone(side, 'toes_r', at)));
  const reach = far ? 0.8 : 0.34;
  const strokes =
    crossStrokes(spread(thigh.shaded, 22), spread(thigh.lit, 22), reach) +
    crossStrokes(spread(shank.shaded, 22), spread(shank.lit, 22), reach);
  return { id: `${side}-leg`, outline, strokes, far };
}

/** Arms swing against the leg of their side. They are drawn, not measured. */
function armPart(pen: Pen, side: Side, far: boolean): Part {
  const { runner } = pen;
  const out = side === 'right' ? 1 : -1;
  const hip = runner[side].coordinates[0] ?? 0;
  const swing = -0.2 - 0.85 * hip;
  const [upper, lower] = pen.arms ?? [swing, swing + 1.65];
  const shoulder: Vector = [0.015, 0.365, 0.168 * out];
  const from = ([x, y, z]: Vector, length: number, angle: number, aside: number): Vector => [
    x + length * Math.sin(angle),
    y - length * Math.cos(angle),
    z + aside * out,
  ];
  const elbow = from(shoulder, 0.285, upper, 0.03);
  const wrist = from(elbow, 0.24, lower, -0.05);
  const hand = from(wrist, 0.07, lower + 0.1, -0.01);
  const ball = (at: Vector, radius: number): Ball => [pen.trunk(at), radius];
  const between = (a: Vector, b: Vector, share: number): Vector => [
    a[0] + share * (b[0] - a[0]),
    a[1] + share * (b[1] - a[1]),
    a[2] + share * (b[2] - a[2]),
  ];
  const balls = [
    ball(shoulder, 5.4),
    ball(between(shoulder, elbow, 0.5), 4.4),
    ball(elbow, 3.5),
    ball(between(elbow, wrist, 0.3), 3.7),
    ball(wrist, 2.5),
    ball(hand, 2.9),
  ];
  const strokes = pen.view === 'front' ? ballStrokes(balls, 2) : '';
  return { id: `${side}-arm`, outline: limbOutline(balls), strokes, far };
}

/** From the front: what is further back is drawn first. */
function frontParts(pen: Pen): Part[] {
  const mirrored = (half: readonly Vector[], place: (at: Vector) => PlanePoint): PlanePoint[] => [
    ...half.map(place),
    ...half.toReversed().map(([x, y, z]) => place([x, y, -z])),
  ];
  const body =
    closedCurve(mirrored(shape.hipsFront, pen.pelvis)) +
    closedCurve(mirrored(shape.trunkFront, pen.trunk));
  const edge = (side: number): PlanePoint[] =>
    shape.trunkFront.slice(0, 6).map(([x, y, z]) => pen.trunk([x, y, side * z]));
  const strokes = crossStrokes(spread(edge(-1), 17), spread(edge(1), 17), 0.16);
  const legs = (['right', 'left'] as const).flatMap((side) => frontLeg(pen, side));
  const behind = legs.filter(({ depth }) => depth < -0.05);
  const before = legs.filter(({ depth }) => depth >= -0.05);
  const byDepth = (list: typeof legs): Part[] =>
    list.toSorted((a, b) => a.depth - b.depth).map(({ part }) => part);
  return [
    ...byDepth(behind),
    { id: 'body', outline: body, strokes, far: false },
    {
      id: 'head',
      outline: closedCurve(mirrored(shape.headFront, pen.trunk)),
      strokes: '',
      far: false,
    },
    ...byDepth(before),
    armPart(pen, 'left', false),
    armPart(pen, 'right', false),
  ];
}

/** Thigh, lower leg and foot apart, each with how far forward it is. */
function frontLeg(pen: Pen, side: Side): { part: Part; depth: number }[] {
  const piece = (name: string, balls: readonly shape.BallOn[]): { part: Part; depth: number } => {
    const depths = balls.map(([body, at]) => bonePoint(pen.runner, side, body, at)[0]);
    const drawn = balls.map(([body, at, radius]): Ball => [pen.bone(side, body, at), 100 * radius]);
    const depth = depths.reduce((sum, value) => sum + value, 0) / depths.length;
    const outline = limbOutline(drawn);
    const strokes = ballStrokes(drawn, 2);
    return { part: { id: `${side}-${name}`, outline, strokes, far: false }, depth };
  };
  return [
    piece('thigh', shape.legBalls.slice(0, 4)),
    piece('shank', shape.legBalls.slice(3)),
    piece('foot', shape.footBalls),
  ];
}
