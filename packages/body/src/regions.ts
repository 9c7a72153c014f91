import { partNames } from './body.ts';
import type { Body } from './body.ts';
import { locate } from './path-point.ts';
import type { LandmarkPoints } from './path-point.ts';
import { conditionCompiler } from './region-condition.ts';
import { mirrorRegion, regionNames, rightSideName } from './region-names.ts';
import type { RegionId } from './region-names.ts';
import { regionTable } from './region-table.ts';
import { createSurface } from './surface.ts';
import type { Surface } from './surface.ts';
import { positionOfPoint } from './surface-point.ts';

/** The named parts of the skin one can paint. */
export interface Regions {
  /** Every cell that can be painted: low back, belly and flank below about T12, hip, leg and foot. */
  readonly paintable: Uint16Array;
  /** Index into `regionNames` per cell; 255 where nothing can be painted. */
  readonly regionOf: Uint8Array;
  /** Cells of each region, ascending, in the order of `regionNames`. */
  readonly cells: readonly Uint16Array[];
}

/** In `regionOf`, where nothing can be painted. */
export const unpaintable = 255;
const aboveT12Cm = 2;

/**
 * Sorts the paintable cells into regions, by `regionTable` on the neutral build; some 20 ms. Left is
 * the exact mirror of right. A midline cell of a sided region (the navel) is in both sides' cells,
 * and `regionOf` gives the right one.
 */
export function createRegions(surface: Surface, landmarks: LandmarkPoints): Regions {
  const { body } = surface;
  const neutral = surface.shape === 'neutral' ? surface : createSurface(body);
  const sorted = sortRightSide(neutral, landmarks);
  return layRegions(
    body,
    sorted.map(([cell, region]) => [cell, rightSideName(region)]),
  );
}

/** Regions from the cells of the right side and the midline, each with its region's full name there. */
export function layRegions(
  body: Body,
  rightSide: readonly (readonly [cell: number, name: string])[],
): Regions {
  const regionOf = new Uint8Array(body.cellCount).fill(unpaintable);
  const cells = regionNames.map((): number[] => []);
  for (const [cell, name] of rightSide) {
    const right = regionNames.indexOf(name);
    const left = regionNames.indexOf(mirrorRegion(name));
    const mirrored = body.mirror[cell]!;
    regionOf[mirrored] = left;
    regionOf[cell] = right;
    cells[right]!.push(cell);
    if (left !== right || mirrored !== cell) cells[left]!.push(mirrored);
  }
  return { regionOf, paintable: paintableCells(regionOf), cells: cells.map(ascending) };
}

/** Cells of a region, ascending. Throws a RangeError for a name not in `regionNames`. */
export function regionCells(regions: Regions, name: string): Uint16Array {
  const cells = regions.cells[regionNames.indexOf(name)];
  if (!cells) throw new RangeError(`no region ${name}`);
  return cells;
}

/** Region of each paintable cell of the right side and the midline. */
function sortRightSide(surface: Surface, landmarks: LandmarkPoints): [number, RegionId][] {
  const compile = conditionCompiler(surface, landmarks);
  const rules = regionTable.map(({ region, where }) => ({ region, tests: where.map(compile) }));
  return rightPaintable(surface, landmarks).map((cell) => {
    const rule = rules.find(({ tests }) => tests.every((test) => test(cell)));
    if (!rule) throw new RangeError(`no region for cell ${cell}`);
    return [cell, rule.region];
  });
}

function rightPaintable(surface: Surface, landmarks: LandmarkPoints): number[] {
  const { body, positions } = surface;
  const t12 = positionOfPoint(surface, locate(surface, landmarks, 'spine-t12'));
  const allowed = partNames.map((part) => part === 'trunk' || part === 'leg' || part === 'foot');
  return Array.from({ length: body.cellCount }, (_, cell) => cell).filter(
    (cell) =>
      allowed[body.part[cell]!] &&
      positions[3 * cell + 1]! < t12[1] + aboveT12Cm &&
      (positions[3 * cell]! < 0 || body.mirror[cell] === cell),
  );
}

function paintableCells(regionOf: Uint8Array): Uint16Array {
  const cells = Uint16Array.from(regionOf, (_, cell) => cell);
  return cells.filter((cell) => regionOf[cell] !== unpaintable);
}

function ascending(cells: readonly number[]): Uint16Array {
  return Uint16Array.from(cells).sort();
}
