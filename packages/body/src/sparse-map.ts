import type { Body } from './body.ts';

/** Weights of some cells; all others weigh 0. */
export interface SparseMap {
  /** Ascending, each once. */
  readonly cells: Uint16Array;
  /** 0 to 1, one per entry of `cells`. */
  readonly weights: Float32Array;
}

/** Sparse map of `[cell, weight]` entries in any order; of a repeated cell the largest weight stays. */
export function sparseMap(entries: Iterable<readonly [cell: number, weight: number]>): SparseMap {
  const largest = new Map<number, number>();
  for (const [cell, weight] of entries) {
    if (weight > (largest.get(cell) ?? 0)) largest.set(cell, weight);
  }
  const cells = Uint16Array.from(largest.keys()).sort();
  return { cells, weights: Float32Array.from(cells, (cell) => largest.get(cell) ?? 0) };
}

/** Largest weight of each cell over all maps. */
export function unionMaps(maps: readonly SparseMap[]): SparseMap {
  return sparseMap(maps.flatMap((map) => [...entriesOf(map)]));
}

/** The same map on the other side of the body. */
export function mirrorMap(body: Body, map: SparseMap): SparseMap {
  return sparseMap(
    [...entriesOf(map)].map(([cell, weight]) => [body.mirror[cell] ?? cell, weight]),
  );
}

/** `[cell, weight]` pairs of a map, by rising cell. */
export function* entriesOf(map: SparseMap): Generator<readonly [number, number], void, undefined> {
  for (let index = 0; index < map.cells.length; index++) {
    yield [map.cells[index] ?? 0, map.weights[index] ?? 0];
  }
}

/** Position of `cell` in an ascending list of cells; −1 when absent. */
export function indexOfCell(cells: Uint16Array, cell: number): number {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells[middle]!;
    if (found === cell) return middle;
    if (found < cell) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
