import type { Body } from './body.ts';
import { drawingOf, emptyDrawing, unionDrawings } from './drawing.ts';
import type { Drawing, Feeling } from './drawing.ts';
import type { Issue, Parsed } from './issue.ts';
import { qualityMask } from './quality.ts';
import { isRegionName, regionNames } from './region-names.ts';
import { regionCells } from './regions.ts';
import type { Regions } from './regions.ts';

/** A region said to hurt, as if all of it had been painted. */
export interface RegionPain extends Partial<Feeling> {
  /** One of `regionNames`. */
  readonly region: string;
}

/** Intensity when none is given: the middle of the scale. */
const someIntensity = 5;

/**
 * Drawing of whole regions, where they touch uniting by the larger intensity and all qualities. An
 * `unknown-region` is left out and named.
 */
export function drawingFromRegions(
  body: Body,
  regions: Regions,
  pains: readonly RegionPain[],
): Parsed<Drawing> {
  const issues: Issue[] = pains.flatMap(({ region }, index) =>
    isRegionName(region)
      ? []
      : [
          {
            code: 'unknown-region',
            field: `[${index}].region`,
            expected: 'one of regionNames',
            got: region,
          },
        ],
  );
  const value = pains
    .filter(({ region }) => isRegionName(region))
    .map((pain) => paintRegion(body, regions, pain))
    .reduce(unionDrawings, emptyDrawing(body));
  return { value, issues };
}

/** Names of the regions that some cell of a drawing or map lies in. */
export function regionsTouched(regions: Regions, map: { readonly cells: Uint16Array }): string[] {
  const touched = new Set(map.cells);
  return regionNames.filter((name) => regionCells(regions, name).some((cell) => touched.has(cell)));
}

function paintRegion(body: Body, regions: Regions, pain: RegionPain): Drawing {
  const intensity = pain.intensity ?? someIntensity;
  const qualities = qualityMask(pain.qualities ?? []);
  const cells = regionCells(regions, pain.region);
  return drawingOf(
    body.hash,
    Array.from(cells, (cell) => ({ cell, weight: 1, intensity, qualities })),
  );
}
