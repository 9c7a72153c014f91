import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { qualityNames, viewNames } from '@unknot/body';
import { triageLevels } from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { languages, wordsOf } from '../build/words.ts';
import { regionGroups } from '../src/region-groups.ts';

const path = (from: string): string => fileURLToPath(new URL(from, import.meta.url));
const places = {
  messages: path('../../../apps/site/messages'),
  own: path('../words'),
  src: path('../src'),
};

describe.each(languages(places.messages, places.own))('%s', (language) => {
  const words = wordsOf(language, places);

  test('[E12] every word that is put together from parts is there', () => {
    const under = (text: string): string => text.replaceAll('-', '_');
    const keys = [
      ...regionGroups.flatMap(([group, ids]) => [
        `where_group_${group}`,
        ...ids.map((id) => `where_region_${under(id)}`),
      ]),
      ...qualityNames.map((id) => `where_quality_${id}`),
      ...viewNames.filter((id) => id !== 'feet-top').map((id) => `where_view_${under(id)}`),
      ...triageLevels.flatMap((level) =>
        ['title', 'line', 'on_card'].map((part) => `which_triage_${under(level)}_${part}`),
      ),
      ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) => [`where_card_${n}`, `where_card_${n}_why`]),
    ];
    expect(keys.filter((key) => words[key] === undefined)).toEqual([]);
  });

  test('[E12] what the site says too is said as the site says it', () => {
    const folder = `${places.messages}/${language}`;
    const site = Object.assign(
      {},
      ...readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
    ) as Record<string, unknown>;
    const shared = Object.keys(words).filter((key) => !key.startsWith('element_'));
    expect(shared.length).toBeGreaterThan(150);
    expect(
      shared.filter((key) => typeof words[key] === 'string' && words[key] !== site[key]),
    ).toEqual([]);
  });
});

test('[E12] a word that is missing stops the build and is named', () => {
  // This file says it: say('element_not_there').
  expect(() => wordsOf('en', { ...places, src: path('.') })).toThrow('element_not_there');
});
