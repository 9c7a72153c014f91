import { m } from '#messages';
import { regionGroups } from '#lib/words/regions.ts';
import { midSentence, writing } from '#lib/words/writing.ts';
import type { SourceFigure } from './source-figure.ts';

const names = new Map(
  regionGroups.flatMap(({ regions }) => regions.map(({ id, name }) => [id, name] as const)),
);

function listed(ids: readonly string[]): string {
  const words = ids.map((id) => midSentence(names.get(id) ?? id));
  return new Intl.ListFormat(writing).format(words);
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
