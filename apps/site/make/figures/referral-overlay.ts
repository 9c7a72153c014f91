import { hatchCuts } from '../../src/lib/engraver/hatch.ts';
import {
  contourStrokes,
  familyOf,
  pixelAt,
  remainingAt,
  strokesOf,
  type Family,
  type Sitting,
} from '../../src/lib/engraver/line-engraving.ts';
import { pathData, simplify } from '../../src/lib/engraver/svg-lines.ts';
import { essentialFrom, spilloverFrom } from '../../src/lib/plate/referral-ink.ts';

/** A referral map on one plate, as path data in half pixels of the plate. */
export interface ReferralOverlay {
  /** Edge of where pain is nearly always felt. */
  readonly outline: string;
  /** Strokes within it. */
  readonly hatch: string;
  /** Rows of dots where it is felt sometimes: fainter ones, and stronger ones. */
  readonly faint: string;
  readonly strong: string;
}

const strongFrom = 0.28;
/** Times a map is smoothed for drawing, on vertices some 0.7 cm apart. */
const smoothings = 3;
const hatchPitch = 4.6;
/** Pixels from dot to dot; `ReferralPlate.svelte` has the same in its dashes. */
export const dotPitch = 4.5;

/** Nothing is marked where less than this is left of the plate. */
const leastLeft = 0.3;

const families = new WeakMap<Sitting, Family>();

function hatchOf(sitting: Sitting): Family {
  const known = families.get(sitting);
  if (known) return known;
  const made = familyOf(sitting, hatchCuts[0], hatchPitch);
  families.set(sitting, made);
  return made;
}

/** Weight of a cell field under a pixel of a sitting; 0 beside the body. */
export function weightUnder(sitting: Sitting, field: Float32Array): (k: number) => number {
  const { raster, surface } = sitting;
  return (k) => {
    if (k < 0) return 0;
    const t = 3 * raster.triangle[k]!;
    const [u, v] = [raster.u[k]!, raster.v[k]!];
    const at = (corner: number): number => field[surface.triangles[t + corner]!]!;
    return u * at(0) + v * at(1) + (1 - u - v) * at(2);
  };
}

const neighbourCounts = new WeakMap<Uint32Array, Float32Array>();

/** Edges at each vertex, an inner one counted once for each of its triangles' turns. */
function neighboursOf(triangles: Uint32Array, vertices: number): Float32Array {
  const known = neighbourCounts.get(triangles);
  if (known) return known;
  const count = new Float32Array(vertices);
  for (const vertex of triangles) count[vertex] = count[vertex]! + 1;
  neighbourCounts.set(triangles, count);
  return count;
}

/** Each vertex drawn towards the mean of its neighbours, so that borders of regions are not ragged. */
function smoothed({ surface }: Sitting, field: Float32Array): Float32Array {
  const { triangles } = surface;
  const count = neighboursOf(triangles, field.length);
  let current = field;
  for (let pass = 0; pass < smoothings; pass++) {
    const sum = new Float32Array(field.length);
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
      sum[a] = sum[a]! + current[b]!;
      sum[b] = sum[b]! + current[c]!;
      sum[c] = sum[c]! + current[a]!;
    }
    for (let v = 0; v < sum.length; v++)
      sum[v] = count[v] === 0 ? current[v]! : (current[v]! + sum[v]! / count[v]!) / 2;
    current = sum;
  }
  return current;
}

/** A field over cells, carried to the vertices of the refined surface. */
export function overVertices({ surface }: Sitting, cells: Float32Array): Float32Array {
  const { parentA, parentB } = surface;
  const field = new Float32Array(parentA.length);
  for (let v = 0; v < field.length; v++) field[v] = (cells[parentA[v]!]! + cells[parentB[v]!]!) / 2;
  return field;
}

function dotRows(
  sitting: Sitting,
  weightAt: (x: number, y: number) => number,
  [from, below]: readonly [number, number],
): string {
  const { raster } = sitting;
  const rows: number[][] = [];
  for (let row = 0; (row + 0.5) * dotPitch < raster.height; row++) {
    const y = (row + 0.5) * dotPitch;
    const offset = row % 2 === 0 ? 0.25 : 0.75;
    let first = -1;
    let last = -1;
    const end = (): void => {
      if (first >= 0) rows.push([first, y, last + 0.5, y]);
      [first, last] = [-1, -1];
    };
    for (let x = offset * dotPitch; x < raster.width; x += dotPitch) {
      const weight = weightAt(x, y);
      if (weight < from || weight >= below) end();
      else [first, last] = [first < 0 ? x : first, x];
    }
    end();
  }
  return pathData(rows);
}

/** Draws the map of a source (a weight per cell, 0…1) on a sitting. */
export function referralOverlay(sitting: Sitting, weights: Float32Array): ReferralOverlay {
  const field = smoothed(sitting, overVertices(sitting, weights));
  const under = weightUnder(sitting, field);
  const weightAt = (x: number, y: number): number =>
    remainingAt(sitting, x, y) < leastLeft ? 0 : under(pixelAt(sitting.raster, x, y));
  const inside = field.map((weight) => weight - essentialFrom);
  const lines = (strokes: ReturnType<typeof strokesOf>): string =>
    pathData(strokes.map(({ points }) => simplify(points)));
  const hatch = hatchOf(sitting).flatMap(({ runs }) =>
    strokesOf(runs, (x, y) => (weightAt(x, y) >= essentialFrom ? 1 : 0)),
  );
  return {
    outline: lines(contourStrokes(sitting, inside, () => 1, { leastCm: 1, behindCm: 0.5 })),
    hatch: lines(hatch),
    faint: dotRows(sitting, weightAt, [spilloverFrom, strongFrom]),
    strong: dotRows(sitting, weightAt, [strongFrom, essentialFrom]),
  };
}
