import { popHeap, pushHeap } from './march-scratch.ts';
import type { MarchScratch } from './march-scratch.ts';
import type { Surface } from './surface.ts';

/** A cell a march starts from. */
export interface Seed {
  readonly cell: number;
  /** Distance it starts with; 0 when absent. */
  readonly distanceCm?: number;
  /** Number carried outward along the shortest way and interpolated between ways; 0 when absent. */
  readonly label?: number;
}

/** Cells within reach of the seeds, nearest first. */
export interface DistanceField {
  readonly cells: Uint16Array;
  /** cm, ascending. */
  readonly distances: Float32Array;
  readonly labels: Float32Array;
}

/**
 * Distances along the skin from the nearest seed, out to `maxCm`, by fast marching on triangles:
 * a front of known cells advances, and a cell's distance is that of a plane wave crossing the
 * triangle from its two known corners (Kimmel and Sethian 1998, "Computing geodesic paths on
 * manifolds", PNAS 95:8431–8435). Obtuse triangles, rare in this mesh, fall back to their edges.
 * Costs O(cells within reach). With `stopAt` the march ends once all those cells are known.
 */
export function distanceFrom(
  surface: Surface,
  seeds: Iterable<Seed>,
  maxCm: number,
  stopAt: readonly number[] = [],
): DistanceField {
  const count = march(surface, seeds, maxCm, stopAt);
  const { order, distances, labels } = surface.scratch;
  const cells = order.slice(0, count);
  return {
    cells,
    distances: Float32Array.from(cells, (cell) => distances[cell]!),
    labels: Float32Array.from(cells, (cell) => labels[cell]!),
  };
}

/** As `distanceFrom`, leaving its answer in `surface.scratch`; returns how many cells settled. */
export function march(
  surface: Surface,
  seeds: Iterable<Seed>,
  maxCm: number,
  stopAt: readonly number[] = [],
): number {
  const { scratch } = surface;
  scratch.epoch++;
  scratch.heap.size = 0;
  for (const seed of seeds) offer(scratch, seed.cell, seed.distanceCm ?? 0, seed.label ?? 0);
  const wanted = new Set(stopAt);
  let count = 0;
  while (scratch.heap.size > 0) {
    const cell = popHeap(scratch.heap);
    if (scratch.settled[cell] === scratch.epoch) continue;
    if (scratch.distances[cell]! > maxCm) break;
    scratch.settled[cell] = scratch.epoch;
    scratch.order[count++] = cell;
    if (wanted.delete(cell) && wanted.size === 0) break;
    advance(surface, cell);
  }
  return count;
}

/** Distance found by the last march; Infinity where it did not reach. */
export function settledDistance(scratch: MarchScratch, cell: number): number {
  return scratch.settled[cell] === scratch.epoch ? scratch.distances[cell]! : Infinity;
}

function offer(scratch: MarchScratch, cell: number, distance: number, label: number): void {
  if (scratch.reached[cell] === scratch.epoch && scratch.distances[cell]! <= distance) return;
  scratch.reached[cell] = scratch.epoch;
  scratch.distances[cell] = distance;
  scratch.labels[cell] = label;
  pushHeap(scratch.heap, distance, cell);
}

/** Carries the front from a cell that has just settled into the triangles around it. */
function advance(surface: Surface, cell: number): void {
  const { triangles } = surface.body;
  const { starts, items } = surface.trianglesAround;
  for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
    const corner = 3 * items[at]!;
    const k = triangles[corner] === cell ? 0 : triangles[corner + 1] === cell ? 1 : 2;
    crossTriangle(surface, corner + k, corner + ((k + 1) % 3), corner + ((k + 2) % 3));
    crossTriangle(surface, corner + k, corner + ((k + 2) % 3), corner + ((k + 1) % 3));
  }
}

/** Updates the corner `to` of a triangle whose corner `from` has settled; `third` perhaps too. */
function crossTriangle(surface: Surface, from: number, to: number, third: number): void {
  const { scratch, edgeLengths } = surface;
  const { triangles } = surface.body;
  const target = triangles[to]!;
  if (scratch.settled[target] === scratch.epoch) return;
  const near = triangles[from]!;
  const far = triangles[third]!;
  const { distances, labels } = scratch;
  const side = edgeLengths[third]!;
  let best = distances[near]! + side;
  let label = labels[near]!;
  if (scratch.settled[far] === scratch.epoch) {
    const base = edgeLengths[to]!;
    const slope = (distances[far]! - distances[near]!) / base;
    if (slope > -1 && slope < 1) {
      const otherSide = edgeLengths[from]!;
      const x = (side * side + base * base - otherSide * otherSide) / (2 * base);
      const height = Math.sqrt(Math.max(0, side * side - x * x));
      const rise = Math.sqrt(1 - slope * slope);
      const foot = x - (height * slope) / rise;
      const wave = distances[near]! + slope * x + rise * height;
      if (foot >= 0 && foot <= base && wave >= distances[near]! && wave < best) {
        best = wave;
        label += ((labels[far]! - labels[near]!) * foot) / base;
      }
    }
  }
  offer(scratch, target, best, label);
}
