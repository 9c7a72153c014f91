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
    const [a, b, c] = [0, 1, 2].map((j) => field[surface.triangles[t + j]!]!) as [
      number,
      number,
      number,
    ];
    return u * a + v * b + (1 - u - v) * c;
  };
}

/** Each vertex drawn towards the mean of its neighbours, so that borders of regions are not ragged. */
function smoothed(sitting: Sitting, field: Float32Array): Float32Array {
  const { triangles } = sitting.surface;
  let current = field;
  for (let pass = 0; pass < smoothings; pass++) {
    const sum = new Float32Array(field.length);
    const count = new Float32Array(field.length);
    for (let t = 0; t < triangles.length; t += 3)
      for (let k = 0; k < 3; k++) {
        const [v, w] = [triangles[t + k]!, triangles[t + ((k + 1) % 3)]!];
        sum[v] = sum[v]! + current[w]!;
        count[v] = count[v]! + 1;
      }
    current = current.map((own, v) => (count[v] === 0 ? own : (own + sum[v]! / count[v]!) / 2));
  }
  return current;
}

/** A field over cells, carried to the vertices of the refined surface. */
export function overVertices(sitting: Sitting, cells: Float32Array): Float32Array {
  const { parentA, parentB } = sitting.surface;
  return Float32Array.from(parentA, (a, v) => (cells[a]! + cells[parentB[v]!]!) / 2);
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
