import type { Body, Landmarks, Rig, Vector } from '@unknot/body';
import { facingField, visibleRuns } from '../../src/lib/engraver/contour.ts';
import {
  contourStrokes,
  sit,
  strokesOf,
  type Sitting,
  type Stroke,
} from '../../src/lib/engraver/line-engraving.ts';
import type { Scene } from '../../scenes/scene.ts';
import { cameraAxes, closeShot, onShot, wholeShot, type Shot } from './camera.ts';
import { markStrokes, type MarkStrokes, type PlacedWord } from './marks.ts';
import { posePerson, type Person } from './posed-person.ts';
import { thingsOf, type Thing } from './room.ts';
import { stageOf, type Stage } from './stage.ts';

/** What scenes are drawn from; read once. */
export interface Model {
  readonly body: Body;
  readonly rig: Rig;
  readonly landmarks: Landmarks;
}

/** A scene before its body is drawn: what stands where, and the lines of everything else. */
export interface SetScene {
  readonly shot: Shot;
  readonly stage: Stage;
  readonly sitting: Sitting;
  /** Per vertex of the stage: zero where an outline of the body runs. */
  readonly facing: Float32Array;
  readonly floor: readonly Stroke[];
  /** Outlines of each thing, in the stage's order. */
  readonly outlined: readonly { readonly thing: Thing; readonly lines: readonly Stroke[] }[];
  readonly marks: MarkStrokes;
  readonly words: readonly PlacedWord[];
}

/** Pixels between form lines: sparser than on plates. */
const pitch = 3.7;
const floorReach = 10;
const nearFloorCm = 4;
/** cm beside its middle that a word may take. */
const wordReach = 13;

/** Edges of boxes and ends of cylinders, and where curved ones turn away, as far as they are seen. */
function outlines(
  sitting: Sitting,
  stage: Stage,
  thing: Thing,
  owner: number,
  shot: Shot,
): Stroke[] {
  const { raster, surface, plate } = sitting;
  const { toward } = plate.axes;
  const runs = thing.solid.edges.flatMap(([ax, ay, az, bx, by, bz]) => {
    const chain = Array.from({ length: 40 }, (_, i) => {
      const t = i / 39;
      const place: Vector = [ax! + t * (bx! - ax!), ay! + t * (by! - ay!), az! + t * (bz! - az!)];
      const [x, y] = onShot(shot, place);
      const depth = place[0] * toward[0] + place[1] * toward[1] + place[2] * toward[2];
      return { x, y, z: depth * raster.scale };
    });
    return visibleRuns(raster, chain, 1.2 * raster.scale);
  });
  const edges = strokesOf(runs, () => 0.95);
  if (thing.kind === 'furniture') return edges;
  const own = ownVertices(stage, owner);
  const field = facingField(surface, toward).map((value, v) => (own.has(v) ? value : 1));
  return [...edges, ...contourStrokes(sitting, field, () => 1.2, { leastCm: 0.5, behindCm: 1 })];
}

/** Marks the vertices of furniture, which is drawn as outlines only. */
function bareVertices(stage: Stage, things: readonly Thing[]): Uint8Array {
  const bare = new Uint8Array(stage.surface.positions.length / 3);
  things.forEach(({ kind }, index) => {
    if (kind === 'furniture') for (const v of ownVertices(stage, index + 1)) bare[v] = 1;
  });
  return bare;
}

function ownVertices({ surface, owner }: Stage, index: number): Set<number> {
  const found = new Set<number>();
  owner.forEach((own, t) => {
    if (own === index) for (let k = 0; k < 3; k++) found.add(surface.triangles[3 * t + k]!);
  });
  return found;
}

/** A level line at the foot of the picture's nearest low part, wherever nothing stands before it. */
function floorLine(sitting: Sitting, person: Person, shot: Shot): Stroke[] {
  const { positions } = person;
  let [x0, x1, low] = [Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    const place: Vector = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    const [x] = onShot(shot, place);
    [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
    if (place[1] < nearFloorCm) low = Math.max(low, onShot(shot, [place[0], 0, place[2]])[1]);
  }
  if (low < 0) low = onShot(shot, [0, 0, 0])[1];
  const points = [x0 - floorReach, x1 + floorReach];
  const chain = Array.from({ length: 120 }, (_, i) => ({
    x: points[0]! + ((points[1]! - points[0]!) * i) / 119,
    y: low - 0.5,
    z: -1e8,
  }));
  return strokesOf(visibleRuns(sitting.raster, chain, 0), () => 0.9);
}

/** Places that marks take up in the room: ends of arrows, both ends of words. */
function markReach({ marks = [] }: Scene, person: Person, right: Vector): Float32Array[] {
  return marks.flatMap((mark) => {
    if ('cells' in mark) return [];
    const { at } = person.place(mark.kind === 'arrow' ? mark.from : mark.at);
    if (mark.kind === 'arrow') return [Float32Array.from(at.map((v, d) => v + mark.by[d]!))];
    if (mark.kind !== 'word') return [];
    return [-wordReach, wordReach].map((by) =>
      Float32Array.from(at.map((v, d) => v + by * right[d]!)),
    );
  });
}

/** Sets a scene: person, things and marks. Throws when it names a bone or landmark that is not there. */
export function setScene(model: Model, scene: Scene): SetScene {
  const { body, rig, landmarks } = model;
  const person = posePerson(body, rig, landmarks, scene);
  const things = thingsOf(person, scene.props ?? []);
  const axes = cameraAxes(...scene.camera);
  const shot = scene.closeUp
    ? closeShot(axes, person.place(scene.closeUp.around).at, scene.closeUp.cm)
    : wholeShot(axes, [
        person.positions,
        ...things.map(({ solid }) => solid.positions),
        ...markReach(scene, person, axes.right),
      ]);
  const stage = stageOf(person, things, shot.pixelsPerCm);
  const { frame, width, height, vignette } = shot;
  const bare = bareVertices(stage, things);
  const set = sit(stage.surface, body.positions.neutral, {
    ...{ axes, frame, width, height, vignette, pitch },
    ...{ density: 1, hatchPitch: pitch, medium: 'ink' },
  });
  const sitting: Sitting = { ...set, bare };
  const { strokes: marks, words } = markStrokes(scene.marks ?? [], person, shot, sitting);
  const floor = scene.props?.some(({ kind }) => kind === 'floor')
    ? floorLine(sitting, person, shot)
    : [];
  const outlined = things.map((thing, index) => ({
    thing,
    lines: outlines(sitting, stage, thing, index + 1, shot),
  }));
  const facing = facingField(stage.surface, axes.toward).map((value, v) =>
    v < stage.bodyVertices ? value : 1,
  );
  return { shot, stage, sitting, facing, floor, outlined, marks, words };
}
