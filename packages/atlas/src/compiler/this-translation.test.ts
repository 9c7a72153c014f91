import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeBundle } from '../bundle.ts';
import type { Movements } from '../movements.ts';
import type { RunningBook } from '../running-book.ts';
import type { TranslationFile } from '../schema/translation.ts';
import type { TechniqueBook } from '../technique-book.ts';
import { loadCompiledAtlas } from './cached-bundle.ts';
import { issueLine } from './issue.ts';
import { checkTranslations } from './load-translated.ts';
import { readTranslation } from './read-translation.ts';
import { type Texts, translatable, translated } from './translatable.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const loaded = loadCompiledAtlas(root);
const english = translatable({
  bundle: decodeBundle(loaded.atlasJson, loaded.zones),
  book: JSON.parse(loaded.techniquesJson) as TechniqueBook,
  movements: JSON.parse(loaded.movementsJson) as Movements,
  running: JSON.parse(loaded.runningJson) as RunningBook,
});
const german = translated(readTranslation(root, 'de').translation);

/** Every text of a file with its translation, named by record and field. */
function pairs(file: TranslationFile): { name: string; said: string; own: string }[] {
  return Object.entries(english[file]).flatMap(([id, texts]) =>
    Object.keys(texts).flatMap((field) =>
      listOf(texts, field).map((said, index) => ({
        name: `${file}/${id}.${field}[${index}]`,
        said,
        own: listOf(german[file][id] ?? {}, field)[index] ?? '',
      })),
    ),
  );
}

function listOf(texts: Texts, field: string): readonly string[] {
  const value = texts[field] ?? [];
  return typeof value === 'string' ? [value] : value;
}

const englishNumbers = 'two three four five six seven eight nine ten'.split(' ');
/** Also in words such as "dreimal" and "zweiköpfig". */
const germanNumbers = 'zwei drei vier fünf sechs sieben acht neun zehn'.split(' ');
const everyText = Object.keys(english) as TranslationFile[];

function numbersIn(text: string, words: readonly string[]): string[] {
  const digits = text.match(/\d+([.,]\d+)?/g) ?? [];
  const spelled = words.flatMap((word, index) =>
    Array.from(
      text.matchAll(new RegExp(`(?<!\\p{L})${word}(mal|er\\p{L}+|köpfige)?(?!\\p{L})`, 'giu')),
      () => String(index + 2),
    ),
  );
  return [...digits.map((digit) => digit.replace(',', '.')), ...spelled].toSorted();
}

test('[A42] the German words are whole', () => {
  const { issues, missing } = checkTranslations(root, loaded);
  expect([...issues, ...missing].map(issueLine)).toEqual([]);
});

test.for(everyText)('[A43] %s: a translation has the numbers of its English', (file) => {
  const other = pairs(file).filter(
    ({ said, own }) =>
      numbersIn(said.replace('twice', 'two times'), englishNumbers).join() !==
      numbersIn(own, germanNumbers).join(),
  );
  expect(other).toEqual([]);
});

/** Texts that a wrong or lost "not" would make dangerous. */
const warnings = [
  'red-flags',
  'cautions',
  'sentences',
  'stop-signs',
  'no-go',
  'techniques',
] as const;
const denies = {
  english: /\b(no|not|never|none|nothing|nobody|cannot|without|neither|nor)\b|n['’]t\b/gi,
  german:
    /(?<!\p{L})(nicht|nie|nichts|niemand|nirgends|ohne|weder|kein(e|en|em|er|es)?)(?!\p{L})/giu,
};
test.for(warnings)('[A43] %s: what is denied is denied in German', (file) => {
  const count = (text: string, by: RegExp): number => text.match(by)?.length ?? 0;
  // "No ball or roller" may be "kein Ball, keine Rolle": more often, but never fewer, and never new.
  const other = pairs(file).filter(({ said, own }) => {
    const [wanted, given] = [count(said, denies.english), count(own, denies.german)];
    return given < wanted || (wanted === 0 && given > 0);
  });
  expect(other).toEqual([]);
});
