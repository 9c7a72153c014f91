import type { Raster } from './rasterise.ts';
import type { Surface } from './surface.ts';

/** A visible line on the plate: x, y pairs in pixels. */
export type Polyline = Float32Array;

/** A point of a line on the plate: pixels, and depth towards the viewer in pixels. */
export interface Crossing {
  x: number;
  y: number;
  z: number;
}

function crossEdge(screen: Float32Array, field: Float32Array, i: number, j: number): Crossing {
  const t = field[i]! / (field[i]! - field[j]!);
  const at = (d: number): number => screen[3 * i + d]! * (1 - t) + screen[3 * j + d]! * t;
  return { x: at(0), y: at(1), z: at(2) };
}

/** Zero line of a vertex field over the surface, linked into chains of crossings. */
function traceZero(surface: Surface, screen: Float32Array, field: Float32Array): Crossing[][] {
  const points = new Map<number, Crossing>();
  const links = new Map<number, number[]>();
  const count = field.length;
  const note = (i: number, j: number): number => {
    const key = Math.min(i, j) * count + Math.max(i, j);
    if (!points.has(key)) points.set(key, crossEdge(screen, field, i, j));
    return key;
  };
  for (let t = 0; t < surface.triangles.length; t += 3) {
    const ends: number[] = [];
    for (let k = 0; k < 3; k++) {
      const i = surface.triangles[t + k]!;
      const j = surface.triangles[t + ((k + 1) % 3)]!;
      if (field[i]! > 0 !== field[j]! > 0) ends.push(note(i, j));
    }
    if (ends.length !== 2) continue;
    for (const [from, to] of [ends, [ends[1]!, ends[0]!]] as [number, number][])
      links.set(from, [...(links.get(from) ?? []), to]);
  }
  return linkChains(points, links);
}

/** Chains of linked points; a closed one ends where it starts. */
export function linkChains(
  points: Map<number, Crossing>,
  links: Map<number, number[]>,
): Crossing[][] {
  const seen = new Set<number>();
  const chains: Crossing[][] = [];
  const starts = [...links.keys()].sort((a, b) => links.get(a)!.length - links.get(b)!.length);
  for (const start of starts) {
    if (seen.has(start)) continue;
    const chain: Crossing[] = [];
    let at: number | undefined = start;
    while (at !== undefined) {
      seen.add(at);
      chain.push(points.get(at)!);
      at = links.get(at)!.find((next) => !seen.has(next));
    }
    if (links.get(start)!.length === 2 && chain.length > 2) chain.push(chain[0]!);
    chains.push(chain);
  }
  return chains;
}

function isVisible(raster: Raster, point: Crossing, tolerance: number): boolean {
  let open = 0;
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const [x, y] = [Math.floor(point.x) + 2 * dx, Math.floor(point.y) + 2 * dy];
      if (x < 0 || y < 0 || x >= raster.width || y >= raster.height) open++;
      else if (raster.depth[y * raster.width + x]! <= point.z + tolerance) open++;
    }
  return open >= 3;
}

/** A run with each inner point drawn towards its neighbours. */
export function relax(run: Crossing[]): Crossing[] {
  const last = run.length - 1;
  return run.map((p, i) => {
    if (i === 0 || i === last) return p;
    const [a, b] = [run[i - 1]!, run[i + 1]!];
    return { x: (a.x + 2 * p.x + b.x) / 4, y: (a.y + 2 * p.y + b.y) / 4, z: p.z };
  });
}

function runLength(run: readonly Crossing[]): number {
  let sum = 0;
  for (let i = 1; i < run.length; i++)
    sum += Math.hypot(run[i]!.x - run[i - 1]!.x, run[i]!.y - run[i - 1]!.y);
  return sum;
}

/** Runs of a chain that nothing nearer hides; gaps of up to two points are bridged. */
export function visibleRuns(
  raster: Raster,
  chain: readonly Crossing[],
  tolerance: number,
): Crossing[][] {
  const seen = chain.map((point) => isVisible(raster, point, tolerance));
  const bridged = seen.map(
    (is, i) => is || ((seen[i - 1] ?? false) && ((seen[i + 1] ?? false) || (seen[i + 2] ?? false))),
  );
  const runs: Crossing[][] = [];
  let run: Crossing[] = [];
  chain.forEach((point, i) => {
    if (bridged[i]) run.push(point);
    else if (run.length > 0) [run] = [[], runs.push(run)];
  });
  return run.length > 0 ? [...runs, run] : runs;
}

/**
 * The visible part of the zero line of `field`, smoothed, without scraps shorter than `leastPixels`.
 * `tolerance` (pixels of depth) is how far behind the nearest surface still counts as on it.
 */
export function visibleZeroLine(
  surface: Surface,
  raster: Raster,
  field: Float32Array,
  options: { readonly tolerance: number; readonly leastPixels: number },
): Polyline[] {
  return traceZero(surface, raster.screen, field)
    .flatMap((chain) => visibleRuns(raster, chain, options.tolerance))
    .filter((run) => run.length > 2 && runLength(run) >= options.leastPixels)
    .map((run) => relax(relax(relax(run))))
    .map((run) => Float32Array.from(run.flatMap((p) => [p.x, p.y])));
}

/** How far each vertex faces the viewer: its zero line is the outline. */
export function facingField(
  surface: Surface,
  toward: readonly [number, number, number],
): Float32Array {
  const n = surface.normals;
  const field = new Float32Array(n.length / 3);
  for (let i = 0; i < field.length; i++)
    field[i] = n[3 * i]! * toward[0] + n[3 * i + 1]! * toward[1] + n[3 * i + 2]! * toward[2];
  return field;
}
