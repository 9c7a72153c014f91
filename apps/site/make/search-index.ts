import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBundle, type Details } from '@unknot/atlas';
import type { Searchable } from '../src/lib/search/search-sources.ts';
import { plainText } from '../src/lib/search/trigrams.ts';

/** What people call places, beside the names the list gives them. */
const layPlaces: Readonly<Record<string, string>> = {
  'anterior-hip-below-asis': 'front hip bone, front of hip',
  'lateral-hip-trochanter': 'outer hip, outside hip bone',
  'buttock-deep': 'bum, glute, butt cheek',
  'buttock-upper': 'upper buttock, glute',
  ischial: 'sit bone, sitting bone',
  'anterior-groin': 'groin',
  'inguinal-crease': 'groin fold, groin crease',
  'knee-lateral': 'outside of knee, outer knee',
  'knee-medial': 'inside of knee, inner knee',
  'knee-front': 'front of knee, kneecap',
  'knee-back': 'behind the knee, back of knee',
  'shin-medial': 'inner shin, shin splints',
  calf: 'calf, back of lower leg',
  heel: 'heel, under the heel',
  arch: 'arch of foot, sole',
  'low-back-side': 'lower back',
  'low-back-central': 'lower back, spine',
};
/** Places a source is found by: those that hold most of its pain. */
const firstPlaces = 3;

function split(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.split(',')).map(plainText))].filter(Boolean);
}

/** Writes `search.json`: every source with the texts it is found by. After the figures are made. */
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
  const messages = JSON.parse(
    readFileSync(new URL('../messages/en/where.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<string, string>>;
  const sources = knowledge.sources.map(({ id, kind }): Searchable => {
    const { plain, short, lay } = words.sources[id]!;
    const { also, latin = '' } = details.sources[id]!;
    const figure = JSON.parse(
      readFileSync(join(cache, 'figures/sources', `${id}.json`), 'utf8'),
    ) as { readonly essential: readonly string[] };
    const places = figure.essential
      .slice(0, firstPlaces)
      .flatMap((region) => [
        messages[`where_region_${region.replaceAll('-', '_')}`] ?? '',
        layPlaces[region] ?? '',
      ]);
    return {
      ...{ id, kind, name: plain },
      names: split([plain, short, id, latin, ...also]),
      about: split([lay, ...places]),
    };
  });
  writeFileSync(join(cache, 'search.json'), JSON.stringify(sources));
}
