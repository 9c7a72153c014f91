import { distanceFrom } from './distance.ts';
import { fade } from './fade.ts';
import { regionCells } from './regions.ts';
import type { Regions } from './regions.ts';
import { sparseMap } from './sparse-map.ts';
import type { SparseMap } from './sparse-map.ts';
import type { Surface } from './surface.ts';

/** A cell's patch ends about half-way to its neighbours. */
const patchRadiusCm = 0.7;

/** A region with full weight inside, fading to 0 over `softCm` beyond its border. */
export function regionMap(
  surface: Surface,
  regions: Regions,
  name: string,
  softCm = 1.5,
): SparseMap {
  const seeds = Array.from(regionCells(regions, name), (cell) => ({ cell }));
  const { cells, distances } = distanceFrom(surface, seeds, patchRadiusCm + softCm);
  return sparseMap(
    Array.from(cells, (cell, index): [number, number] => [
      cell,
      distances[index] === 0 ? 1 : fade(distances[index]!, patchRadiusCm, softCm),
    ]),
  );
}
