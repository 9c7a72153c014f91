import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeBundle, type Movements, type TechniqueBook } from '@unknot/atlas';
import { loadCompiledAtlas, translateLoaded } from '@unknot/atlas/compiler';
import type { Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

/** Texts under these keys are ids, works and places in them, not words for a reader. */
const notRead = new Set(['id', 'reference', 'locator', 'grade', 'reason', 'note', 'version']);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (notRead.has(key) ? [] : textsIn(inner)));
}

/** Messages of a language, cut where they are filled. */
function messages(language: string): string[] {
  const folder = join(root, 'apps/site/messages', language);
  return readdirSync(folder)
    .flatMap((file) => textsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .flatMap((text) => text.split(/\{\w+\}/))
    .map((text) => text.trim());
}

type Parts = Pick<
  ReturnType<typeof loadCompiledAtlas>,
  'atlasJson' | 'techniquesJson' | 'movementsJson'
>;

function atlasTexts(
  { atlasJson, techniquesJson, movementsJson }: Parts,
  zones: Uint8Array,
): string[] {
  const { words, knowledge } = decodeBundle(atlasJson, zones);
  const { techniques, tools, noGo, landmarks, stopSigns, effects } = JSON.parse(
    techniquesJson,
  ) as TechniqueBook;
  const { postures } = JSON.parse(movementsJson) as Movements;
  const spoken = [words, techniques, tools, noGo, landmarks, stopSigns, effects];
  const reasons = knowledge.redFlags.flatMap(({ because, escalations }) => [
    because,
    ...escalations.map((step) => step.because),
  ]);
  return [...textsIn(spoken), ...postures.flatMap(({ name, plain }) => [name, plain]), ...reasons];
}

/** Everything the site says in English and not in German as well; a Latin name is both. */
export function onlyEnglish(): readonly string[] {
  const loaded = loadCompiledAtlas(root);
  const german = new Set([
    ...messages('de'),
    ...atlasTexts(translateLoaded(root, loaded, 'de'), loaded.zones),
  ]);
  const english = [...messages('en'), ...atlasTexts(loaded, loaded.zones)];
  return [...new Set(english)].filter((text) => /\p{L}{2}/u.test(text) && !german.has(text));
}

/** What a page shows and reads out, but for what it marks as English. */
export function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marked = (node: Element | null): boolean => node?.closest('[lang="en"]') != null;
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!marked(node.parentElement) && !node.parentElement?.closest('script, style'))
        texts.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder], [title]'))
      for (const name of ['aria-label', 'alt', 'placeholder', 'title'])
        if (!marked(element)) texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
}

/** Words that make a phrase: fewer may be German as well. */
const phrase = 3;

/** Texts that are English, or hold an English phrase. */
export function englishAmong(shown: readonly string[], english: readonly string[]): string[] {
  const whole = new Set(english);
  const phrases = english.filter((text) => text.split(' ').length >= phrase);
  return [...new Set(shown)].filter(
    (text) => whole.has(text) || phrases.some((part) => text.includes(part)),
  );
}
