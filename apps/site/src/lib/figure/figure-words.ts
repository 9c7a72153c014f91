import { getLocale } from '#words-runtime';
import { m } from '#messages';
import { regionGroups } from '#lib/words/regions.ts';
import type { SourceFigure } from './source-figure.ts';

const names = new Map(
  regionGroups.flatMap(({ regions }) => regions.map(({ id, name }) => [id, name] as const)),
);

function listed(ids: readonly string[]): string {
  const words = ids.map((id) => {
    const name = names.get(id) ?? id;
    return name.charAt(0).toLowerCase() + name.slice(1);
  });
  return new Intl.ListFormat(getLocale()).format(words);
}

/** The same as a referral map, in words. */
export function figureWords({ essential, spillover }: SourceFigure): string {
  const also = spillover.filter((id) => !essential.includes(id));
  return [
    essential.length > 0 ? m.atlas_always_felt({ places: listed(essential) }) : '',
    also.length > 0 ? m.atlas_sometimes_felt({ places: listed(also) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
