import { chainsAt, type Crossing } from './chains.ts';
import type { Raster } from './rasterise.ts';
import type { Surface } from './surface.ts';

/** A visible line on the plate: x, y pairs in pixels. */
export type Polyline = Float32Array;

/** Zero line of a vertex field over the surface, linked into chains of crossings. */
function traceZero(surface: Surface, screen: Float32Array, field: Float32Array): Crossing[][] {
  const { triangles } = surface;
  const crossing = segmentsOf(triangles, (t) => {
    const isAbove = field[triangles[t]!]! > 0;
    return isAbove !== field[triangles[t + 1]!]! > 0 || isAbove !== field[triangles[t + 2]!]! > 0;
  });
  return chainsAt(surface, screen, field, 0, crossing);
}

function segmentsOf(triangles: Uint32Array, isCut: (t: number) => boolean): number[] {
  const found: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) if (isCut(t)) found.push(t);
  return found;
}

/** Pixels of nine around a point that must not lie in front of it. */
const leastOpen = 3;

function isVisible({ width, height, depth }: Raster, point: Crossing, tolerance: number): boolean {
  const [left, above, behind] = [
    Math.floor(point.x) - 2,
    Math.floor(point.y) - 2,
    point.z + tolerance,
  ];
  let open = 0;
  for (let y = above; y <= above + 4; y += 2)
    for (let x = left; x <= left + 4; x += 2) {
      if (x < 0 || y < 0 || x >= width || y >= height || depth[y * width + x]! <= behind) open++;
      if (open === leastOpen) return true;
    }
  return false;
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
