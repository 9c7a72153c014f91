import { regionGroups } from './regions.ts';
import { withSide } from './sides.ts';

const names = new Map(
  regionGroups.flatMap(({ regions }) => regions.map(({ id, name }) => [id, name] as const)),
);

/** A region in words, with its side: `left/calf` is “Calf, left”. */
export function regionWords(region: string): string {
  const [side, id] = region.includes('/') ? region.split('/') : [null, region];
  const known = side === 'left' || side === 'right' ? side : null;
  return withSide(names.get(id ?? '') ?? region, known);
}
