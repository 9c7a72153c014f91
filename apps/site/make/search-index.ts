import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBundle, type Details } from '@unknot/atlas';
import { midlineRegions, sidedRegions } from '@unknot/body';
import type { SearchIndex, Searchable } from '../src/lib/search/search-sources.ts';
import { plainText } from '../src/lib/search/trigrams.ts';
import { localCache, locale } from './locale.ts';
import { roomWords } from './message-files.ts';

/** Plain texts, each once, of texts that commas divide. */
function split(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.split(',')).map(plainText))].filter(Boolean);
}

/** What people call every region: the name in the list, and their own words. */
function placesIn(language: string): SearchIndex['places'] {
  const own = roomWords(language, 'search.json');
  const list = roomWords(language, 'where.json');
  return [...sidedRegions, ...midlineRegions].map((region) => {
    const key = region.replaceAll('-', '_');
    const texts = [list[`where_region_${key}`], own[`search_place_${key}`]];
    return { region, called: split(texts.map(String)) };
  });
}

/** Writes `search.json`: what a search looks through. After the figures are made. */
export function makeSearchIndex(
  {
    atlasJson,
    zones,
    detailsJson,
  }: Readonly<Record<'atlasJson' | 'detailsJson', string>> & {
    readonly zones: Uint8Array;
  },
  cache: string,
): void {
  const { knowledge, words } = decodeBundle(atlasJson, zones);
  const details = JSON.parse(detailsJson) as Details;
  const commonest = Math.max(...knowledge.sources.map(({ prior }) => prior));
  const wordList = roomWords(locale, 'search.json');
  const wordsIn = (key: string): string[] => plainText(String(wordList[key])).split(' ');
  const silent = wordsIn('search_silent_words');
  const telling = (text: string): string => {
    const words = text.split(' ').filter((word) => !silent.includes(word));
    return words.length > 0 ? words.join(' ') : text;
  };
  const sources = knowledge.sources.map(({ id, kind, prior }): Searchable => {
    const { plain, short, lay } = words.sources[id]!;
    const { also, latin = '', origin, insertion, confusedWith } = details.sources[id]!;
    const figure = JSON.parse(
      readFileSync(join(cache, 'figures/sources', `${id}.json`), 'utf8'),
    ) as Readonly<Record<'essential' | 'spillover', readonly string[]>>;
    const names = split([plain, short, id, latin]).map(telling);
    return {
      ...{ id, kind, name: plain, names, lay: telling(plainText(lay)) },
      also: split(also)
        .map(telling)
        .filter((text) => !names.includes(text)),
      attached: [origin, insertion].flatMap((line) =>
        line ? [telling(plainText(line.text))] : [],
      ),
      regions: [...new Set([...figure.essential, ...figure.spillover])],
      alike: confusedWith.map(({ source }) => source),
      common: Math.sqrt(prior / commonest),
    };
  });
  const index: SearchIndex = {
    sources,
    places: placesIn(locale),
    silent: [...silent, ...wordsIn('search_muscle_words')],
  };
  writeFileSync(join(localCache, 'search.json'), JSON.stringify(index));
}
