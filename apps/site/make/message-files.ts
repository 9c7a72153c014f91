import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseLocale } from './locale.ts';

const messages = fileURLToPath(new URL('../messages', import.meta.url));

/** A message: a text, or texts by number. */
type Words = Readonly<Record<string, unknown>>;

/** Every file of the base language, one a room. */
export const messageFiles: readonly string[] = readdirSync(join(messages, baseLocale))
  .filter((name) => name.endsWith('.json'))
  .sort();

/** Languages there are words in. */
export const languages: readonly string[] = readdirSync(messages).sort();

function wordsOf(language: string, file: string): Words {
  try {
    return JSON.parse(readFileSync(join(messages, language, file), 'utf8')) as Words;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** The words of one room in a language; where it has none yet, those of the base language. */
export function roomWords(language: string, file: string): Words {
  const base = wordsOf(baseLocale, file);
  const own = wordsOf(language, file);
  return Object.fromEntries(Object.entries(base).map(([key, words]) => [key, own[key] ?? words]));
}

/** What a message is filled with, each once, in alphabetical order. */
function placeholders(words: unknown): string {
  const found = JSON.stringify(words).match(/\{\w+\}/g) ?? [];
  return [...new Set(found)].sort().join(' ');
}

/** What is wrong with the names of keys: one without its room's name in front. */
export function namingIssues(): string[] {
  return messageFiles.flatMap((file) => {
    const room = file.replace('.json', '');
    return Object.keys(wordsOf(baseLocale, file))
      .filter((key) => room !== 'common' && !key.startsWith(`${room}_`))
      .map((key) => `messages/${baseLocale}/${file}: "${key}" must start with "${room}_"`);
  });
}

/** What a language lacks, has too many, or fills with something else than the base language does. */
export function translationIssues(language: string): string[] {
  return messageFiles.flatMap((file) => {
    const [base, own] = [wordsOf(baseLocale, file), wordsOf(language, file)];
    const say = (key: string, what: string): string =>
      `messages/${language}/${file}: "${key}" ${what}`;
    return [...new Set([...Object.keys(base), ...Object.keys(own)])].flatMap((key) => {
      if (!(key in own)) return say(key, 'is missing');
      if (!(key in base)) return say(key, `is not in ${baseLocale}`);
      const [wanted, given] = [placeholders(base[key]), placeholders(own[key])];
      return wanted === given ? [] : say(key, `must be filled with ${wanted || 'nothing'}`);
    });
  });
}
