import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  type Translation,
  type TranslationFile,
  translationSchemas,
} from '../schema/translation.ts';
import type { Issue } from './issue.ts';
import type { Located } from './located.ts';
import { parseRecord } from './parse-record.ts';

/** A language's words, and where each of its files was read from; a file with faults counts as empty. */
export interface ReadTranslation {
  readonly language: string;
  readonly translation: Translation;
  readonly files: ReadonlyMap<TranslationFile, Located<unknown>>;
  readonly issues: readonly Issue[];
}

const folder = 'translations';
const names = Object.keys(translationSchemas) as TranslationFile[];

/** Languages that the atlas of the repository at `root` is translated to, in order. */
export function translatedLanguages(root: string): string[] {
  try {
    return readdirSync(join(root, 'atlas', folder)).toSorted();
  } catch {
    return [];
  }
}

/** Reads `atlas/translations/<language>/`. */
export function readTranslation(root: string, language: string): ReadTranslation {
  const files = new Map<TranslationFile, Located<unknown>>();
  const issues: Issue[] = [];
  for (const name of names) {
    const file = `${folder}/${language}/${name}.yaml`;
    const schema: z.ZodType<unknown> = translationSchemas[name];
    const text = textOf(join(root, 'atlas', file));
    const parsed = text === undefined ? { issues: [] } : parseRecord(file, text, schema);
    issues.push(...parsed.issues);
    if (parsed.record) files.set(name, parsed.record);
  }
  const values = names.map((name) => [name, files.get(name)?.value ?? empty(name)]);
  const translation = Object.fromEntries(values) as unknown as Translation;
  return { language, translation, files, issues };
}

function empty(name: TranslationFile): object {
  return name === 'sentences' || name === 'techniques' ? [] : {};
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
