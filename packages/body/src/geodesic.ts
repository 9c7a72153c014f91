import { march, settledDistance } from './distance.ts';
import type { Surface } from './surface.ts';
import { cellsOfPoint, cellsWithin, positionOfPoint, seedsAround } from './surface-point.ts';
import type { SurfacePoint } from './surface-point.ts';
import { distanceBetween } from './vector.ts';
import type { Vector } from './vector.ts';

/** A shortest way along the skin. Neighbouring points lie in one triangle. */
export interface GeodesicPath {
  readonly points: readonly SurfacePoint[];
  /** One per point. */
  readonly positions: readonly Vector[];
  /** cm from the start, one per point, ascending. */
  readonly arcs: readonly number[];
  readonly lengthCm: number;
}

/**
 * Shortest way between two points: the distance from `to` is marched until it reaches `from`; then,
 * triangle by triangle, the way goes to that point of the opposite edges from which straight line
 * plus remaining distance is least. Some 2 ms on the body; within 1 % of the shortest as a rule.
 */
export function geodesicPath(surface: Surface, from: SurfacePoint, to: SurfacePoint): GeodesicPath {
  const goal = cellsOfPoint(to);
  march(surface, seedsAround(surface, to), Infinity, cellsOfPoint(from));
  const rest = restOfWay(surface, to);
  const points = [from];
  for (let here = from; points.length < surface.body.cellCount;) {
    const around = trianglesAt(surface, here);
    if (around.some((triangle) => goal.every((cell) => hasCorner(surface, triangle, cell)))) break;
    const next = bestStep(surface, here, around, rest);
    if (!next) break;
    points.push(next);
    here = next;
  }
  return pathThrough(surface, [...points, to]);
}

/** Path through points each of which lies in one triangle with the next. */
export function pathThrough(surface: Surface, points: readonly SurfacePoint[]): GeodesicPath {
  const positions = points.map((point) => positionOfPoint(surface, point));
  let lengthCm = 0;
  const arcs = positions.map((position, index) => {
    if (index > 0) lengthCm += distanceBetween(position, positions[index - 1]!);
    return lengthCm;
  });
  return { points, positions, arcs, lengthCm };
}

/** Point at a fraction (0 to 1) of the way. */
export function pointAlong(path: GeodesicPath, fraction: number): SurfacePoint {
  const arc = Math.min(1, Math.max(0, fraction)) * path.lengthCm;
  const after = path.arcs.findIndex((reached) => reached >= arc);
  const index = Math.max(1, after);
  const start = path.points[index - 1];
  const end = path.points[index];
  if (!start) throw new RangeError('a path needs a point');
  if (!end) return start;
  const span = path.arcs[index]! - path.arcs[index - 1]!;
  return mixPoints(start, end, span === 0 ? 1 : (arc - path.arcs[index - 1]!) / span);
}

function mixPoints(a: SurfacePoint, b: SurfacePoint, share: number): SurfacePoint {
  const weights = new Map<number, number>();
  const add = (point: SurfacePoint, scale: number): void =>
    point.cells.forEach((cell, k) => {
      const weight = scale * point.weights[k]!;
      if (weight > 0) weights.set(cell, (weights.get(cell) ?? 0) + weight);
    });
  add(a, 1 - share);
  add(b, share);
  const [first = [0, 1], second = [first[0], 0], third = [first[0], 0]] = [...weights];
  return { cells: [first[0]!, second[0]!, third[0]!], weights: [first[1]!, second[1]!, third[1]!] };
}

/** Triangles that contain a point: one, two across an edge, or all around a cell. */
function trianglesAt(surface: Surface, point: SurfacePoint): number[] {
  const [first = 0, ...others] = cellsOfPoint(point);
  const { starts, items } = surface.trianglesAround;
  return [...items.subarray(starts[first], starts[first + 1])].filter((triangle) =>
    others.every((cell) => hasCorner(surface, triangle, cell)),
  );
}

function hasCorner(surface: Surface, triangle: number, cell: number): boolean {
  return surface.body.triangles.subarray(3 * triangle, 3 * triangle + 3).includes(cell);
}

/** Distance still to go from a point. */
type Rest = (point: SurfacePoint) => number;

/** Linear between cells; straight within two steps of the end, where distance rises like a cone. */
function restOfWay(surface: Surface, to: SurfacePoint): Rest {
  const end = positionOfPoint(surface, to);
  const close = cellsWithin(surface, cellsOfPoint(to), 2);
  return (point) => {
    const cells = cellsOfPoint(point);
    if (cells.every((cell) => close.has(cell))) {
      return distanceBetween(positionOfPoint(surface, point), end);
    }
    let sum = 0;
    for (let k = 0; k < 3; k++) {
      const weight = point.weights[k]!;
      if (weight > 0) sum += weight * settledDistance(surface.scratch, point.cells[k]!);
    }
    return sum;
  };
}

/** The best point to go to on the edges of these triangles; undefined when none is nearer. */
function bestStep(
  surface: Surface,
  here: SurfacePoint,
  around: readonly number[],
  rest: Rest,
): SurfacePoint | undefined {
  const position = positionOfPoint(surface, here);
  const still = rest(here) - 1e-6;
  let best: SurfacePoint | undefined;
  let least = Infinity;
  for (const triangle of around) {
    const corners = surface.body.triangles.subarray(3 * triangle, 3 * triangle + 3);
    for (let k = 0; k < 3; k++) {
      const point = stepToEdge(surface, position, corners[k]!, corners[(k + 1) % 3]!, rest);
      const whole = rest(point) + distanceBetween(position, positionOfPoint(surface, point));
      if (rest(point) < still && whole < least) [best, least] = [point, whole];
    }
  }
  return best;
}

/** Best point of the edge a–b to step to: least way there and on, by narrowing down. */
function stepToEdge(
  surface: Surface,
  here: Vector,
  a: number,
  b: number,
  rest: Rest,
): SurfacePoint {
  const at = (share: number): SurfacePoint => ({
    cells: [a, b, b],
    weights: [1 - share, share, 0],
  });
  const whole = (share: number): number =>
    rest(at(share)) + distanceBetween(here, positionOfPoint(surface, at(share)));
  let low = 0;
  let high = 1;
  for (let round = 0; round < 12; round++) {
    const third = (high - low) / 3;
    if (whole(low + third) <= whole(high - third)) high -= third;
    else low += third;
  }
  return at(snapToEnd((low + high) / 2));
}

/** Without this a way that ends in a cell creeps up to it in ever smaller steps. */
function snapToEnd(share: number): number {
  return share < 0.05 ? 0 : share > 0.95 ? 1 : share;
}
