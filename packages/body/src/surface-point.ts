import type { Seed } from './distance.ts';
import type { Surface } from './surface.ts';
import { distanceBetween, positionOf } from './vector.ts';
import type { Vector } from './vector.ts';

/** A point of the surface: the weighted mean of the corners of one triangle, the same on every build. */
export interface SurfacePoint {
  readonly cells: readonly [a: number, b: number, c: number];
  /** 0 to 1, summing to 1. */
  readonly weights: readonly [a: number, b: number, c: number];
}

/** The point where a cell sits. */
export function pointOfCell(cell: number): SurfacePoint {
  return { cells: [cell, cell, cell], weights: [1, 0, 0] };
}

/** The cells that bear on a point, each once. */
export function cellsOfPoint(point: SurfacePoint): number[] {
  return [...new Set(point.cells.filter((_, k) => point.weights[k]! > 0))];
}

/** Where a point lies on the surface's build, in cm. */
export function positionOfPoint(surface: Surface, point: SurfacePoint): Vector {
  const sum: [number, number, number] = [0, 0, 0];
  for (let k = 0; k < 3; k++) {
    const position = positionOf(surface.positions, point.cells[k]!);
    for (let axis = 0; axis < 3; axis++) sum[axis]! += point.weights[k]! * position[axis]!;
  }
  return sum;
}

/**
 * Seeds for the distance from one point: the cells within two steps of it, at their straight
 * distance. A march takes fronts for straight lines, which they are not close to a point; this
 * keeps its error to some 2 % and a millimetre.
 */
export function seedsAround(surface: Surface, point: SurfacePoint, label = 0): Seed[] {
  const position = positionOfPoint(surface, point);
  return [...cellsWithin(surface, cellsOfPoint(point), 2)].map((cell) => ({
    cell,
    distanceCm: distanceBetween(position, positionOf(surface.positions, cell)),
    label,
  }));
}

/** `cells` and those at most `steps` edges away. */
export function cellsWithin(surface: Surface, cells: Iterable<number>, steps: number): Set<number> {
  const { starts, items } = surface.neighbours;
  const found = new Set(cells);
  let front = [...found];
  for (let step = 0; step < steps; step++) {
    const next: number[] = [];
    for (const cell of front) {
      for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
        if (!found.has(items[at]!)) next.push(items[at]!);
        found.add(items[at]!);
      }
    }
    front = next;
  }
  return found;
}
