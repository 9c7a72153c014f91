import type { Knowledge, SparseMap } from './knowledge.ts';
import type { Geometry, Pair } from './model.ts';

function dense(map: SparseMap, cellCount: number): Float32Array {
  const weights = new Float32Array(cellCount);
  map.cells.forEach((cell, i) => {
    weights[cell] = map.weights[i] ?? 0;
  });
  return weights;
}

function noisyOr(a: Float32Array, b: (cell: number) => number): Float32Array {
  return a.map((weight, cell) => 1 - (1 - weight) * (1 - b(cell)));
}

/** The zone of each column as a weight per cell: sources, pairs, sources on both sides. */
export function columnMaps(
  knowledge: Knowledge,
  geometry: Geometry,
  pairs: readonly Pair[],
): Float32Array[] {
  const right = knowledge.maps.map((map) => dense(map, knowledge.cellCount));
  const both = right.map((map) => noisyOr(map, (cell) => map[geometry.mirror[cell] ?? cell] ?? 0));
  const paired = pairs.map(({ a, b }) =>
    noisyOr(right[a] as Float32Array, (cell) => (right[b] as Float32Array)[cell] ?? 0),
  );
  return [...right, ...paired, ...both];
}
