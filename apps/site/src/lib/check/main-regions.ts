import { regionNames, type Regions } from '@unknot/body';

/** Names of the regions that hold most of these cells, most first; equals by name. */
export function mainRegions(cells: Iterable<number>, regions: Regions, count: number): string[] {
  const held = new Map<string, number>();
  for (const cell of cells) {
    const name = regionNames[regions.regionOf[cell]!];
    if (name) held.set(name, (held.get(name) ?? 0) + 1);
  }
  return [...held]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([name]) => name);
}
