import type { TranslationFile } from '../schema/translation.ts';
import type { Spoken } from '../translate.ts';
import type { Issue } from './issue.ts';
import type { ReadTranslation } from './read-translation.ts';
import { type Texts, translatable, translated } from './translatable.ts';

/** What is wrong with a translation, and what it lacks, which stays English. */
export interface TranslationCheck {
  readonly issues: readonly Issue[];
  readonly missing: readonly Issue[];
}

/** Compares a translation with what there is to say in English. */
export function checkTranslation(spoken: Spoken, read: ReadTranslation): TranslationCheck {
  const [english, own] = [translatable(spoken), translated(read.translation)];
  const issues = [...read.issues];
  const missing: Issue[] = [];
  for (const name of Object.keys(english) as TranslationFile[]) {
    const say = issueIn(read, name);
    const [said, given] = [english[name], own[name]];
    for (const [id, texts] of Object.entries(said))
      missing.push(...lacking(texts, given[id] ?? {}).map((field) => say(id, field, lacks)));
    for (const [id, texts] of Object.entries(given)) {
      const known = said[id];
      if (known === undefined) issues.push(say(id, '', { ...unknown, got: id }));
      else issues.push(...tooMany(known, texts).map(([field, fault]) => say(id, field, fault)));
    }
  }
  return { issues, missing };
}

type Fault = Pick<Issue, 'code' | 'expected' | 'got'>;

const lacks: Fault = { code: 'missing-translation', expected: 'words', got: 'none' };
const unknown = { code: 'unknown-id', expected: 'a record of the atlas' };

function lacking(english: Texts, own: Texts): string[] {
  return Object.keys(english).filter((field) => own[field] === undefined);
}

function tooMany(english: Texts, own: Texts): [string, Fault][] {
  return Object.entries(own).flatMap(([field, texts]): [string, Fault][] => {
    const said = english[field];
    if (said === undefined)
      return [[field, { code: 'unknown-field', expected: 'a field of the record', got: field }]];
    const [wanted, given] = [countOf(said), countOf(texts)];
    if (wanted === given) return [];
    return [[field, { code: 'other-count', expected: `${wanted} texts`, got: `${given}` }]];
  });
}

function countOf(texts: Texts[string]): number {
  return typeof texts === 'string' ? 1 : texts.length;
}

function issueIn(
  { language, files }: ReadTranslation,
  name: TranslationFile,
): (id: string, field: string, fault: Fault) => Issue {
  const file = files.get(name);
  const path = `translations/${language}/${name}.yaml`;
  return (id, field, fault) => ({
    file: path,
    record: `${language}/${name}/${id}`,
    field,
    line: file?.lineOf(field === '' ? [id] : [id, field]) ?? 1,
    ...fault,
  });
}
