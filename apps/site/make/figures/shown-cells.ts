import { viewFrames, type Surface as BodySurface } from '@unknot/body';
import { rasterise } from '../../src/lib/engraver/rasterise.ts';
import type { Surface } from '../../src/lib/engraver/surface.ts';
import type { FigurePlate } from './plates.ts';

/** Pixels per cm of the quick look that finds out what hides what. */
const quickScale = 2;
/** A cell this square to the viewer, or squarer, counts in full. */
const square = 0.55;
/** cm from an edge that fades within which a cell does not count: a zone should not run out of the picture. */
const marginCm = 4;

/** How well a plate shows every cell, 0 (hidden, turned away or outside) … 1. */
export function shownCells(plate: FigurePlate, surface: Surface, body: BodySurface): Float32Array {
  const { right, up, toward } = viewFrames[plate.view];
  const { frame } = plate;
  const tall = frame.top - frame.bottom;
  const height = Math.round(quickScale * tall);
  const width = Math.round((height * plate.width) / plate.height);
  const raster = rasterise(surface, {
    ...{ axes: { right, up, toward }, frame, width, height, density: 1 },
    ...{ pitch: 3, hatchPitch: 4, vignette: {}, medium: 'ink' },
  });
  const shown = new Float32Array(body.body.cellCount);
  const { vignette } = plate;
  const margin = marginCm * raster.scale;
  const [above, below] = [vignette.top ? margin : 1, vignette.bottom ? margin : 1];
  const beside = vignette.left ? margin : 1;
  for (let cell = 0; cell < shown.length; cell++) {
    const [x, y, z] = [0, 1, 2].map((d) => raster.screen[3 * cell + d]!) as [
      number,
      number,
      number,
    ];
    if (x < beside || x >= width - beside || y < above || y >= height - below) continue;
    const k = Math.floor(y) * width + Math.floor(x);
    if (raster.depth[k]! > z + 1.2 * raster.scale) continue;
    const n = body.normals;
    const facing =
      toward[0] * n[3 * cell]! + toward[1] * n[3 * cell + 1]! + toward[2] * n[3 * cell + 2]!;
    shown[cell] = Math.min(1, Math.max(0, (facing - 0.12) / (square - 0.12)));
  }
  return shown;
}

/** Share of a zone, by area and weight, that a plate shows. */
export function shareShown(
  zone: ReadonlyMap<number, number>,
  shown: (cell: number) => number,
  body: BodySurface,
): number {
  let [seen, all] = [0, 0];
  for (const [cell, weight] of zone) {
    const mass = weight * body.areas[cell]!;
    all += mass;
    seen += mass * shown(cell);
  }
  return all === 0 ? 0 : seen / all;
}
