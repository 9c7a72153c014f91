import { readFileSync } from 'node:fs';

/** The ids case files may use; the same file the atlas is checked against. */
export interface Vocabulary {
  readonly qualities: readonly string[];
  readonly regions: { readonly sided: readonly string[]; readonly midline: readonly string[] };
  readonly findings: Readonly<Record<string, string>>;
}

/** Reads `vocabulary.json`. */
export function readVocabulary(path: string): Vocabulary {
  return JSON.parse(readFileSync(path, 'utf8')) as Vocabulary;
}
