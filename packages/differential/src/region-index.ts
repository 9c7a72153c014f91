import type { Geometry } from './model.ts';

/** Which regions each cell lies in, and how large and where each region is. */
export interface RegionIndex {
  /** Regions of cell c: items[starts[c]] … items[starts[c + 1] − 1]. */
  readonly starts: Uint32Array;
  readonly items: Uint8Array;
  /** cm² of each region. */
  readonly area: Float64Array;
  /** The same region on the other side; itself on the midline. */
  readonly mirror: Uint8Array;
}

/** Indexes a geometry's regions by cell. Throws when there are more than 255. */
export function indexRegions({ area, mirror, regions }: Geometry): RegionIndex {
  if (regions.length > 255) throw new RangeError(`expected ≤ 255 regions, got ${regions.length}`);
  const of = Array.from(area, (): number[] => []);
  regions.forEach(({ cells }, region) => {
    for (const cell of cells) of[cell]?.push(region);
  });
  const starts = new Uint32Array(area.length + 1);
  of.forEach((row, cell) => (starts[cell + 1] = (starts[cell] as number) + row.length));
  const across = ({ cells }: Geometry['regions'][number], region: number): number => {
    const aside = cells.find((cell) => mirror[cell] !== cell && of[cell]?.length === 1);
    return aside === undefined ? region : (of[mirror[aside] as number]?.[0] ?? region);
  };
  return {
    starts,
    items: Uint8Array.from(of.flat()),
    area: Float64Array.from(regions, ({ cells }) =>
      cells.reduce((sum, cell) => sum + (area[cell] as number), 0),
    ),
    mirror: Uint8Array.from(regions, across),
  };
}
