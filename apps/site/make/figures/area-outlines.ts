import { regionCells, regionNames, type Regions } from '@unknot/body';
import { noTriangle } from '../../src/lib/engraver/rasterise.ts';
import type { Sitting } from '../../src/lib/engraver/line-engraving.ts';
import { pathData, simplify } from '../../src/lib/engraver/svg-lines.ts';
import { bodyAreas } from '../../src/lib/figure/body-areas.ts';
import { maskOutline } from './mask-outline.ts';

/** Pixels by which an outline may leave the pixels' edges, and the smallest piece that is kept. */
const looseness = 1.3;
const leastLoop = 40;

/** Index of the area each cell is in, −1 for none. */
function areaOfCells(regions: Regions, cellCount: number): Int8Array {
  const areas = new Int8Array(cellCount).fill(-1);
  bodyAreas.forEach(({ regions: ids }, index) => {
    const own = new Set<string>(ids);
    for (const name of regionNames)
      if (own.has(name.replace(/^(left|right)\//, '')))
        for (const cell of regionCells(regions, name)) areas[cell] = index;
  });
  return areas;
}

function lengthOf(loop: readonly number[]): number {
  return loop.length / 2;
}

/** Outline of every area on a plate as closed path data in half pixels; '' where it is not seen. */
export function areaOutlines(
  sitting: Sitting,
  regions: Regions,
  cellCount: number,
): Record<string, string> {
  const areas = areaOfCells(regions, cellCount);
  const { raster, surface } = sitting;
  const { width, height } = raster;
  const seen = new Int8Array(width * height).fill(-1);
  for (let k = 0; k < seen.length; k++) {
    const t = raster.triangle[k]!;
    if (t === noTriangle) continue;
    const [u, v] = [raster.u[k]!, raster.v[k]!];
    const heaviest = u >= v && u >= 1 - u - v ? 0 : v >= 1 - u - v ? 1 : 2;
    seen[k] = areas[surface.parentA[surface.triangles[3 * t + heaviest]!]!]!;
  }
  return Object.fromEntries(
    bodyAreas.map(({ id }, index) => {
      const isSet = (x: number, y: number): boolean =>
        x >= 0 && y >= 0 && x < width && y < height && seen[y * width + x] === index;
      const loops = maskOutline(isSet, width, height).filter((loop) => lengthOf(loop) >= leastLoop);
      const closed = loops.map((loop) => {
        const half = 2 * Math.floor(loop.length / 4);
        const ends = [
          simplify(loop.slice(0, half + 2), looseness),
          simplify([...loop.slice(half), ...loop.slice(0, 2)], looseness),
        ];
        return [...ends[0]!, ...ends[1]!.slice(2)];
      });
      return [id, pathData(closed)];
    }),
  );
}
