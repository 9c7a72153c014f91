import { limbAxis, turnAround } from './limb-axis.ts';
import type { LimbAxis } from './limb-axis.ts';
import { partNames } from './body.ts';
import { pathField } from './path-field.ts';
import { locate } from './path-point.ts';
import type { LandmarkPoints, PathPoint } from './path-point.ts';
import type { Condition, Line } from './region-rule.ts';
import type { Surface } from './surface.ts';
import { positionOfPoint } from './surface-point.ts';
import { dot, positionOf } from './vector.ts';
import type { Vector } from './vector.ts';

/** Does this cell meet the condition? */
export type CellTest = (cell: number) => boolean;

/** Turns conditions into tests on the cells of the right side of one surface. */
export function conditionCompiler(
  surface: Surface,
  landmarks: LandmarkPoints,
): (condition: Condition) => CellTest {
  const place: Place = {
    surface,
    landmarks,
    axis: limbAxis(surface, landmarks),
    at: (cell) => positionOf(surface.positions, cell),
    find: (point) => positionOfPoint(surface, locate(surface, landmarks, point)),
  };
  return (condition) => compile(place, condition);
}

interface Place {
  readonly surface: Surface;
  readonly landmarks: LandmarkPoints;
  readonly axis: LimbAxis;
  readonly at: (cell: number) => Vector;
  readonly find: (point: PathPoint) => Vector;
}

function compile(place: Place, condition: Condition): CellTest {
  const { at } = place;
  if ('near' in condition) return nearTest(place, condition.near, condition.cm);
  if ('facing' in condition) return facingTest(place.surface, condition.facing, condition.cosine);
  if ('from' in condition) return turnTest(place, condition.from, condition.to);
  if ('part' in condition) return partTest(place.surface, condition.part);
  const by = condition.by ?? 0;
  if ('above' in condition) {
    const height = lineAt(place, condition.above, condition.seen === 'side' ? 2 : 0, 1);
    return (cell) => at(cell)[1] > height(at(cell)) + by;
  }
  if ('below' in condition) {
    const height = lineAt(place, condition.below, 0, 1);
    return (cell) => at(cell)[1] <= height(at(cell)) + by;
  }
  if ('inside' in condition) {
    const width = lineAt(place, condition.inside, 1, 0);
    return (cell) => -at(cell)[0] <= -width(at(cell)) + by;
  }
  if ('outside' in condition) {
    const width = lineAt(place, condition.outside, 1, 0);
    return (cell) => -at(cell)[0] > -width(at(cell)) + by;
  }
  if ('inFrontOf' in condition) {
    const depth = place.find(condition.inFrontOf)[2] + by;
    return (cell) => at(cell)[2] > depth;
  }
  const depth = place.find(condition.behind)[2] + by;
  return (cell) => at(cell)[2] <= depth;
}

/** Coordinate `out` of a point, or of a line where the line has the cell's coordinate `along`. */
function lineAt(
  place: Place,
  where: PathPoint | Line,
  along: 0 | 1 | 2,
  out: 0 | 1,
): (position: Vector) => number {
  if (!isLine(where)) {
    const level = place.find(where)[out];
    return () => level;
  }
  const [start, end] = where.map(place.find) as [Vector, Vector];
  const slope = (end[out] - start[out]) / (end[along] - start[along]);
  return (position) => start[out] + slope * (position[along] - start[along]);
}

function isLine(where: PathPoint | Line): where is Line {
  return Array.isArray(where);
}

function nearTest(place: Place, path: readonly PathPoint[], cm: number): CellTest {
  const near = new Set(pathField(place.surface, place.landmarks, path, cm).cells);
  return (cell) => near.has(cell);
}

function facingTest(surface: Surface, direction: Vector, cosine: number): CellTest {
  return (cell) => dot(positionOf(surface.normals, cell), direction) >= cosine;
}

function turnTest(place: Place, from: number, to: number): CellTest {
  const wraps = from > to;
  return (cell) => {
    const turn = turnAround(place.axis, place.at(cell));
    return wraps ? turn > from || turn <= to : turn > from && turn <= to;
  };
}

function partTest(surface: Surface, part: 'trunk' | 'leg' | 'foot'): CellTest {
  const wanted = partNames.indexOf(part);
  return (cell) => surface.body.part[cell] === wanted;
}
