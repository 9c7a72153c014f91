import type { ZoneMap } from '../knowledge.ts';

/** Weighted Jaccard of two maps, 0..1: sum of the smaller weights over sum of the larger. */
export function mapOverlap(a: ZoneMap, b: ZoneMap): number {
  let shared = 0;
  let all = 0;
  let i = 0;
  let j = 0;
  while (i < a.cells.length || j < b.cells.length) {
    const cellA = a.cells[i] ?? Infinity;
    const cellB = b.cells[j] ?? Infinity;
    const weightA = cellA <= cellB ? (a.weights[i++] ?? 0) : 0;
    const weightB = cellB <= cellA ? (b.weights[j++] ?? 0) : 0;
    shared += Math.min(weightA, weightB);
    all += Math.max(weightA, weightB);
  }
  return all === 0 ? 0 : shared / all;
}
