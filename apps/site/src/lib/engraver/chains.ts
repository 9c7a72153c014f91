import type { Surface } from './surface.ts';

/** A point of a line on the plate: pixels, and depth towards the viewer in pixels. */
export interface Crossing {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const known = new WeakMap<Uint32Array, Uint32Array>();

/** A number per corner of a triangle: which edge leads from it to the next; both sides share one. */
function edgesOf(triangles: Uint32Array): Uint32Array {
  const found = known.get(triangles);
  if (found) return found;
  let size = 1024;
  while (size < 4 * triangles.length) size *= 2;
  const ends = new Float64Array(size);
  const numbers = new Uint32Array(size);
  const edges = new Uint32Array(triangles.length);
  let count = 0;
  for (let corner = 0; corner < triangles.length; corner++) {
    const [i, j] = [triangles[corner]!, triangles[corner % 3 === 2 ? corner - 2 : corner + 1]!];
    const key = Math.min(i, j) * 2 ** 26 + Math.max(i, j) + 1;
    let slot = (Math.imul(i + j, 40503) ^ Math.imul(i ^ j, 9973)) & (size - 1);
    while (ends[slot] !== 0 && ends[slot] !== key) slot = (slot + 1) & (size - 1);
    if (ends[slot] === 0) [ends[slot], numbers[slot]] = [key, count++];
    edges[corner] = numbers[slot]!;
  }
  known.set(triangles, edges);
  return edges;
}

/** Places where a level crosses edges, each linked with one or two others. */
interface Places {
  readonly points: Crossing[];
  /** Two per place; −1 for none. */
  readonly links: number[];
}

function walk({ points, links }: Places, start: number, seen: Uint8Array): Crossing[] {
  const chain: Crossing[] = [];
  for (let at = start; at >= 0;) {
    seen[at] = 1;
    chain.push(points[at]!);
    const [a, b] = [links[2 * at]!, links[2 * at + 1]!];
    at = a >= 0 && seen[a] === 0 ? a : b >= 0 && seen[b] === 0 ? b : -1;
  }
  if (links[2 * start + 1]! >= 0 && chain.length > 2) chain.push(chain[0]!);
  return chain;
}

/** Open chains first, then closed ones, which end where they start. */
function chainsOf(places: Places): Crossing[][] {
  const { points, links } = places;
  const seen = new Uint8Array(points.length);
  const chains: Crossing[][] = [];
  for (const isOpen of [true, false])
    for (let start = 0; start < points.length; start++)
      if (seen[start] === 0 && (!isOpen || links[2 * start + 1]! < 0))
        chains.push(walk(places, start, seen));
  return chains;
}

/**
 * Lines on which a vertex field has `value`, through the triangles whose first corners are at `cut`
 * (all of which it crosses). `screen` is x, y, depth of every vertex in pixels.
 */
export function chainsAt(
  { triangles }: Pick<Surface, 'triangles'>,
  screen: Float32Array,
  field: Float32Array,
  value: number,
  cut: readonly number[],
): Crossing[][] {
  const edges = edgesOf(triangles);
  const places: Places = { points: [], links: [] };
  const { points, links } = places;
  const placeOf = new Map<number, number>();
  const crossing = (corner: number, next: number): number => {
    const edge = edges[corner]!;
    const found = placeOf.get(edge);
    if (found !== undefined) return found;
    const [i, j] = [triangles[corner]!, triangles[next]!];
    const [low, high] = i < j ? [i, j] : [j, i];
    const t = (value - field[low]!) / (field[high]! - field[low]!);
    const at = (d: number): number => screen[3 * low + d]! * (1 - t) + screen[3 * high + d]! * t;
    placeOf.set(edge, points.length);
    links.push(-1, -1);
    return points.push({ x: at(0), y: at(1), z: at(2) }) - 1;
  };
  const link = (from: number, to: number): void => {
    const slot = links[2 * from]! < 0 ? 2 * from : 2 * from + 1;
    links[slot] = to;
  };
  for (const t of cut) {
    const above = [0, 1, 2].map((k) => field[triangles[t + k]!]! > value);
    const ends: number[] = [];
    for (let k = 0; k < 3; k++) {
      const next = k === 2 ? 0 : k + 1;
      if (above[k] !== above[next]) ends.push(crossing(t + k, t + next));
    }
    if (ends.length !== 2) continue;
    link(ends[0]!, ends[1]!);
    link(ends[1]!, ends[0]!);
  }
  return chainsOf(places);
}
