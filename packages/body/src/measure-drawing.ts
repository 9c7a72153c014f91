import type { SparseMap } from './sparse-map.ts';
import { entriesOf } from './sparse-map.ts';
import type { Surface } from './surface.ts';

/** Painted area in cm² of the neutral build; a cell of weight 0.5 counts half. */
export function drawingArea(surface: Surface, map: SparseMap): number {
  let area = 0;
  for (const [cell, weight] of entriesOf(map)) area += weight * surface.areas[cell]!;
  return area;
}

/**
 * How much two drawings agree, 0 to 1: area they share over area either covers, cell by cell the
 * smaller over the larger weight (the Jaccard index of weighted sets). Two empty ones agree fully.
 */
export function overlapOf(surface: Surface, a: SparseMap, b: SparseMap): number {
  const rest = new Map(entriesOf(b));
  let shared = 0;
  let either = 0;
  for (const [cell, weight] of entriesOf(a)) {
    const other = rest.get(cell) ?? 0;
    rest.delete(cell);
    shared += Math.min(weight, other) * surface.areas[cell]!;
    either += Math.max(weight, other) * surface.areas[cell]!;
  }
  for (const [cell, weight] of rest) either += weight * surface.areas[cell]!;
  return either === 0 ? 1 : shared / either;
}
