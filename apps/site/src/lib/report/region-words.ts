import { regionGroups } from '../words/regions.ts';
import { withSide } from '../words/sides.ts';

const names = new Map(
  regionGroups.flatMap(({ regions }) => regions.map(({ id, name }) => [id, name] as const)),
);

/** `left/anterior-groin` in words, with its side. */
export function regionWords(region: string): string {
  const [, side = null, id = region] = /^(left|right)\/(.+)$/.exec(region) ?? [];
  return withSide(names.get(id) ?? id, side as 'left' | 'right' | null);
}
