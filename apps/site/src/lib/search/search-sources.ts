import type { SourceLink } from '../source/source-page.ts';
import { editDistance, likeness, plainText } from './trigrams.ts';

/** A source with what it is found by; all texts plain. */
export interface Searchable extends SourceLink {
  /** What it is called first of all. */
  readonly names: readonly string[];
  /** What else people call it, slips of the pen among them. */
  readonly also: readonly string[];
  /** What a runner would say it is. */
  readonly lay: string;
  /** Where it starts and where it ends. */
  readonly attached: readonly string[];
  /** Regions of its pain, those that hold most of it first. */
  readonly regions: readonly string[];
  /** What it is taken for. */
  readonly alike: readonly string[];
  /** How common it is among runners in pain, 0 (rare) … 1 (the commonest). */
  readonly common: number;
}

/** Everything a search looks through. */
export interface SearchIndex {
  readonly sources: readonly Searchable[];
  /** What people call a region, plain text. */
  readonly places: readonly { readonly region: string; readonly called: readonly string[] }[];
  /** Words that say nothing of what is sought. */
  readonly silent: readonly string[];
}

/** A word must be at least this alike to count: one wrong, missing or doubled letter in six is. */
const alikeFrom = 0.45;
/** Longer words are compared by their trigrams alone. */
const longestWord = 24;
const mostWords = 8;
const mostResults = 10;
/** What each way of being found is worth beside a name. */
const worth = { names: 1, also: 0.97, attached: 0.78, placed: 0.76, lay: 0.55, alike: 0.42 };
/** Share of the sought words that must be found in a name or a place. */
const leastFound = { named: 0.55, placed: 0.7 };
/** Two words this alike are the same but for an ending or a slip. */
const same = 0.8;
/** What words to spare cost a name; more where the query is a place, which many names hold. */
const spare = { name: 0.2, place: 0.7 };
/** From here on a name was meant, and what it is taken for is worth a look. */
const surely = 0.9;
/** What a region is worth by how much of a source's pain it holds. */
const shares = [1, 0.82, 0.66, 0.5];

function wordLikeness(sought: string, word: string): number {
  if (word === sought) return 1;
  if (sought.length >= 3 && word.startsWith(sought)) return 0.9;
  if (word.length >= 3 && sought.startsWith(word) && sought.length <= word.length + 2) return 0.9;
  const longest = Math.max(sought.length, word.length);
  const slips = longest <= longestWord ? editDistance(sought, word) : longest;
  const alike = Math.max(likeness(sought, word), slips <= longest / 5 ? 1 - slips / longest : 0);
  return alike >= alikeFrom ? 0.85 * alike : 0;
}

/** Share of some words that others answer, 0…1, each counting by its length. */
function covered(sought: readonly string[], words: readonly string[]): number {
  let [sum, all] = [0, 0];
  for (const word of sought) {
    all += word.length;
    sum += word.length * Math.max(0, ...words.map((other) => wordLikeness(word, other)));
  }
  return all === 0 ? 0 : sum / all;
}

/** How well a name answers the sought words, 0…1; `cost` is what words to spare take away at most. */
function nameScore(sought: readonly string[], text: string, cost: number): number {
  const words = text.split(' ');
  return covered(sought, words) * (1 - cost * (1 - Math.min(1, sought.length / words.length)));
}

/** Whether a text speaks of what is sought, word for word; the flesh over a bone is not the bone. */
function speaksOf(text: string, sought: readonly string[]): boolean {
  const phrase = ` ${sought.join(' ')} `;
  const padded = ` ${text} `;
  return padded.includes(phrase) && !padded.includes(`${phrase}bone `);
}

function best(texts: readonly string[], score: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, score(text)), 0);
}

/** The words of a text that say something; all of them if none does. */
function tellingWords(text: string, silent: ReadonlySet<string>): string[] {
  const words = plainText(text).split(' ').filter(Boolean).slice(0, mostWords);
  const telling = words.filter((word) => !silent.has(word));
  return telling.length > 0 ? telling : words;
}

/** How surely each region was meant: every word is in what it is called, and it has few others. */
function regionsMeant(
  sought: readonly string[],
  { places }: SearchIndex,
  silent: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const meant = places.map(({ region, called }) => {
    const score = best(called, (name) => {
      const words = tellingWords(name, silent);
      return covered(sought, words) * covered(words, sought);
    });
    return [region, score] as const;
  });
  return new Map(meant.filter(([, score]) => score >= leastFound.placed));
}

/** How well a source answers the sought words by each way it can be found. */
function waysFound(
  source: Searchable,
  sought: readonly string[],
  meant: ReadonlyMap<string, number>,
): Record<keyof Omit<typeof worth, 'alike'>, number> {
  const [cost, least] =
    meant.size > 0 ? [spare.place, leastFound.placed] : [spare.name, leastFound.named];
  const named = (texts: readonly string[]): number => {
    const found = best(texts, (text) => nameScore(sought, text, cost));
    return found >= least ? found : 0;
  };
  const placed = source.regions.reduce(
    (most, region, at) => Math.max(most, (meant.get(region) ?? 0) * (shares[at] ?? 0.3)),
    0,
  );
  return {
    names: named(source.names),
    also: named(source.also),
    attached: meant.size === 0 && source.attached.some((text) => speaksOf(text, sought)) ? 1 : 0,
    placed: placed * (0.65 + 0.35 * source.common),
    lay: named([source.lay]),
  };
}

interface Found {
  readonly source: Searchable;
  readonly score: number;
}

/** Adds what the best find is taken for, behind everything that was found by itself. */
function withAlike(found: readonly Found[], { sources }: SearchIndex): Found[] {
  const first = found[0];
  if (!first || first.score < surely) return [...found];
  const known = new Set(found.map(({ source }) => source.id));
  const others = first.source.alike.flatMap((id) => {
    const source = known.has(id) ? undefined : sources.find((one) => one.id === id);
    return source ? [{ source, score: worth.alike }] : [];
  });
  return [...found, ...others];
}

function found(
  sought: readonly string[],
  index: SearchIndex,
  silent: ReadonlySet<string>,
): Found[] {
  const meant = regionsMeant(sought, index, silent);
  return index.sources
    .map((source): Found => {
      const ways = Object.entries(waysFound(source, sought, meant));
      const score = Math.max(...ways.map(([way, well]) => worth[way as keyof typeof worth] * well));
      return { source, score: score === 0 ? 0 : score + 0.03 * source.common };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** The sought words that name a place or a part of one. */
function placeWords(sought: readonly string[], { places }: SearchIndex): string[] {
  const known = [
    ...new Set(places.flatMap(({ called }) => called).flatMap((name) => name.split(' '))),
  ];
  return sought.filter((word) => known.some((other) => wordLikeness(word, other) >= same));
}

/**
 * Sources that answer a query, the likeliest for a runner first; misspellings and lay words are
 * allowed. A name goes before a place; of what hurts at one place the common goes before the rare.
 * A query that nothing answers is asked again by its places alone.
 */
export function searchSources(query: string, index: SearchIndex): SourceLink[] {
  const silent = new Set(index.silent);
  const sought = tellingWords(query, silent);
  const whole = found(sought, index, silent);
  const places = whole.length > 0 ? [] : placeWords(sought, index);
  const all = places.length > 0 ? found(places, index, silent) : whole;
  return withAlike(all, index)
    .slice(0, mostResults)
    .map(({ source: { id, kind, name } }) => ({ id, kind, name }));
}
