import { regionCells, regionNames } from '@unknot/body';
import type { SparseMap } from '@unknot/differential';
import type { Engine } from '../engine.ts';

/** A region and how often its skin is painted, averaged over the region's area, 0…1. */
export interface PaintedShare {
  readonly region: string;
  readonly share: number;
}

/** Regions of the map that is drawn for the right side, most often painted first. */
export function paintedShares(engine: Engine, map: SparseMap): PaintedShare[] {
  const { areas, positions } = engine.surface;
  const weights = new Map(Array.from(map.cells, (cell, i) => [cell, map.weights[i] ?? 0]));
  return regionNames
    .filter((name) => !name.startsWith('left/'))
    .map((name) => {
      let [painted, whole] = [0, 0];
      for (const cell of regionCells(engine.regions, name)) {
        // x grows to the left: of a midline region only the half on the drawn side counts.
        if ((positions[3 * cell] ?? 0) > 0) continue;
        whole += areas[cell] ?? 0;
        painted += (areas[cell] ?? 0) * (weights.get(cell) ?? 0);
      }
      return { region: name.replace('right/', ''), share: whole > 0 ? painted / whole : 0 };
    })
    .sort((a, b) => b.share - a.share);
}

const levels: readonly (readonly [least: number, words: string])[] = [
  [0.5, 'Usually'],
  [0.25, 'Often'],
  [0.08, 'Sometimes'],
];

/** Where pain from the source is painted, in one line a level of frequency. */
export function referralWords(engine: Engine, map: SparseMap): string[] {
  const shares = paintedShares(engine, map);
  return levels.flatMap(([least, words], i) => {
    const below = levels[i - 1]?.[0] ?? Infinity;
    const here = shares.filter(({ share }) => share >= least && share < below);
    const named = here.map(
      ({ region, share }) => `${region.replaceAll('-', ' ')} ${Math.round(100 * share)} %`,
    );
    return named.length === 0 ? [] : [`${words}: ${named.join(', ')}`];
  });
}
