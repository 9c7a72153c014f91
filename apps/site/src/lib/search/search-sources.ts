import type { SourceLink } from '../source/source-page.ts';
import { editDistance, likeness, plainText } from './trigrams.ts';

/** A source with the texts it is found by, those that matter most first. */
export interface Searchable extends SourceLink {
  /** Its names and what people call it, plain text. */
  readonly names: readonly string[];
  /** Where it hurts and what it is like, plain text. */
  readonly about: readonly string[];
}

/** A word must be at least this alike to count: one wrong, missing or doubled letter in six is. */
const alikeFrom = 0.45;
/** Longer words are compared by their trigrams alone. */
const longestWord = 24;
/** Share of the query's words, by length, that must be found. */
const leastFound = 0.5;
const aboutWorth = 0.55;
const mostResults = 8;
/** Words that say nothing of what is sought. */
const empty = new Set(
  'a an the of in my is it on at and or to i have pain ache hurts hurt sore muscle side'.split(' '),
);

function wordLikeness(sought: string, word: string): number {
  if (word === sought) return 1;
  if (sought.length >= 3 && word.startsWith(sought)) return 0.9;
  const longest = Math.max(sought.length, word.length);
  const slips = longest <= longestWord ? editDistance(sought, word) : longest;
  const alike = Math.max(likeness(sought, word), slips <= longest / 5 ? 1 - slips / longest : 0);
  return alike >= alikeFrom ? 0.85 * alike : 0;
}

/** How well a text answers the sought words, 0…1, each counting by its length. */
function textScore(sought: readonly string[], text: string): number {
  const words = text.split(' ');
  let [sum, all] = [0, 0];
  for (const word of sought) {
    all += word.length;
    sum += word.length * Math.max(0, ...words.map((other) => wordLikeness(word, other)));
  }
  const covered = all === 0 ? 0 : sum / all;
  const spare = words.length > 0 ? Math.min(1, sought.length / words.length) : 0;
  return covered * (0.9 + 0.1 * spare);
}

/** The words of a query that say something; all of them if none does. */
function soughtWords(query: string): string[] {
  const words = plainText(query).split(' ').filter(Boolean).slice(0, 8);
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : words;
}

/** Sources that answer a query, the likeliest first; misspellings and lay words are allowed. */
export function searchSources(query: string, sources: readonly Searchable[]): SourceLink[] {
  const sought = soughtWords(query);
  if (sought.length === 0) return [];
  return sources
    .map(({ id, kind, name, names, about }) => {
      const called = Math.max(0, ...names.map((text) => textScore(sought, text)));
      const told = Math.max(0, ...about.map((text) => textScore(sought, text)));
      const found = Math.max(called, told);
      return { to: { id, kind, name }, found, score: Math.max(called, aboutWorth * told) };
    })
    .filter(({ found }) => found >= leastFound)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostResults)
    .map(({ to }) => to);
}
