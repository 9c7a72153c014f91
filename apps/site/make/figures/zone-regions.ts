import {
  midlineRegions,
  regionCells,
  sidedRegions,
  type Regions,
  type Surface,
} from '@unknot/body';

/** A region is named when this share of it is in the zone, or this many cm² are. */
const leastShare = 0.3;
const leastCm2 = 28;

/** Ids of the regions of the right side and the midline that a zone covers, the fullest first. */
export function zoneRegions(
  regions: Regions,
  surface: Surface,
  isIn: (cell: number) => boolean,
): string[] {
  const names = [
    ...sidedRegions.map((id) => [id, `right/${id}`] as const),
    ...midlineRegions.map((id) => [id, id] as const),
  ];
  return names
    .map(([id, name]) => {
      let [within, all] = [0, 0];
      for (const cell of regionCells(regions, name)) {
        const area = surface.areas[cell]!;
        all += area;
        if (isIn(cell)) within += area;
      }
      return { id, within, share: within / all };
    })
    .filter(({ share, within }) => share >= leastShare || within >= leastCm2)
    .sort((a, b) => b.within - a.within)
    .map(({ id }) => id);
}
