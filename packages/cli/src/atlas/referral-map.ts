import type { SparseMap } from '@unknot/differential';
import type { Engine } from '../engine.ts';

/** How often each cell is painted, for a picture. */
export function shadeOf(map: SparseMap): (cell: number) => number {
  const weights = new Map(Array.from(map.cells, (cell, i) => [cell, map.weights[i] ?? 0]));
  return (cell) => weights.get(cell) ?? 0;
}

/** The map of a source, as it is drawn for the right side. Throws for an unknown source. */
export function mapOf({ knowledge, model }: Engine, id: string): SparseMap {
  const map = knowledge.maps[model.sourceIndex.get(id) ?? -1];
  if (map === undefined) throw new Error(`${id}: no map`);
  return map;
}
