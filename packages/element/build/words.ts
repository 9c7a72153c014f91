import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence, or its two forms by a count. */
export type Said = string | { readonly one: string; readonly other: string };

type Stored = string | readonly [{ readonly match: Readonly<Record<string, string>> }];

function said(stored: Stored): Said {
  if (typeof stored === 'string') return stored;
  const { match } = stored[0];
  return { one: match['p=one']!, other: match['p=other']! };
}

function readFolder(folder: string): Map<string, Said> {
  const words = new Map<string, Said>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Stored>;
    for (const [key, stored] of Object.entries(read)) words.set(key, said(stored));
  }
  return words;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Keys the sources say outright, and beginnings of keys they put together. */
function keysSaid(folder: string): { exact: Set<string>; beginnings: Set<string> } {
  const exact = new Set<string>();
  const beginnings = new Set<string>();
  for (const text of sourceFiles(folder)) {
    for (const [, key] of text.matchAll(/say\(\s*'([a-z0-9_]+)'/g)) exact.add(key!);
    for (const [, start] of text.matchAll(/say\(\s*`([a-z0-9_]+)\$\{/g)) beginnings.add(start!);
  }
  return { exact, beginnings };
}

/** Languages that the site's messages and the element's own words both have. */
export function languages(messages: string, own: string): string[] {
  return readdirSync(own)
    .map((name) => name.replace('.json', ''))
    .filter((language) => existsSync(join(messages, language)))
    .sort();
}

/**
 * The words of one language that the sources in `src` say: the site's where it has them, so that
 * both always say the same, else the element's own. Throws when one is missing.
 */
export function wordsOf(
  language: string,
  { messages, own, src }: { messages: string; own: string; src: string },
): Record<string, Said> {
  const known = readFolder(join(messages, language));
  const ownWords = JSON.parse(readFileSync(join(own, `${language}.json`), 'utf8')) as object;
  for (const [key, text] of Object.entries(ownWords)) known.set(key, text as Said);
  const { exact, beginnings } = keysSaid(src);
  const missing = [...exact].filter((key) => !known.has(key));
  if (missing.length > 0) throw new Error(`${language}: no words for ${missing.join(', ')}`);
  const starts = [...beginnings];
  const wanted = [...known.keys()].filter(
    (key) => exact.has(key) || starts.some((start) => key.startsWith(start)),
  );
  return Object.fromEntries(wanted.sort().map((key) => [key, known.get(key)!]));
}
