import type { Translation, TranslationFile } from '../schema/translation.ts';
import type { RunningBook } from '../running-book.ts';
import { sayRunning } from '../say-running.ts';
import { sayTechnique } from '../say-technique.ts';
import type { TechniqueBook } from '../technique-book.ts';
import type { Spoken } from '../translate.ts';
import type { FindingWords } from '../words.ts';

/** The texts of one record: by field, one or several. */
export type Texts = Readonly<Record<string, string | readonly string[]>>;

/** Texts of every record, by file and id. */
export type TextsByFile = Readonly<Record<TranslationFile, Readonly<Record<string, Texts>>>>;

/** Everything a language can have words for; `sentences` by their own English. */
export function translatable({
  bundle: { knowledge, words },
  book,
  movements,
  running,
}: Spoken): TextsByFile {
  const sentences = [
    ...Object.values(words.findings).flatMap(({ notWhen }) => notWhen),
    ...knowledge.redFlags.flatMap(({ escalations }) => escalations.map((step) => step.because)),
    ...runningTexts(running),
  ];
  return {
    sources: mapped(words.sources, ({ plain, short, lay }) => ({ plain, short, lay })),
    findings: mapped(words.findings, findingTexts),
    'red-flags': mapped(words.redFlags, (texts) => ({ ...texts })),
    cautions: mapped(words.cautions, (texts) => ({ ...texts })),
    qualities: mapped(words.qualities, (text) => ({ text })),
    'stop-signs': listed(book.stopSigns, ({ sign, text, then }) => ({ sign, text, then })),
    'felt-landmarks': listed(book.landmarks, ({ name, find }) => ({ name, find })),
    'no-go': listed(book.noGo, ({ name, label, text }) => ({ name, label, text })),
    tools: listed(book.tools, ({ name, is, reaches, instead }) => ({ name, is, reaches, instead })),
    'session-effects': listed(book.effects, ({ text }) => ({ text })),
    postures: listed(movements?.postures ?? [], ({ name, plain }) => ({ name, plain })),
    sentences: byEnglish(sentences.map((english) => ({ english, text: english }))),
    techniques: byEnglish(howTexts(book)),
  };
}

function findingTexts(finding: FindingWords): Texts {
  const { question, statement, whyWeAsk, yesMeans, noMeans, steps } = finding;
  return {
    ...{ question, statement, whyWeAsk },
    ...(yesMeans !== undefined && { yesMeans }),
    ...(noMeans !== undefined && { noMeans }),
    ...(steps.length > 0 && { steps }),
  };
}

/** What a translation has words for, in the same form. */
export function translated(by: Translation): TextsByFile {
  return {
    ...by,
    findings: mapped(by.findings, (texts) => ({ ...texts })),
    'red-flags': mapped(by['red-flags'], (texts) => ({ ...texts })),
    sources: mapped(by.sources, (texts) => ({ ...texts })),
    qualities: mapped(by.qualities, (text) => ({ text })),
    'session-effects': mapped(by['session-effects'], (text) => ({ text })),
    sentences: byEnglish(by.sentences),
    techniques: byEnglish(by.techniques),
  };
}

function byEnglish(sentences: Translation['sentences']): Record<string, Texts> {
  return Object.fromEntries(sentences.map(({ english, text }) => [english, { text }]));
}

function runningTexts(running: RunningBook | null): string[] {
  const texts: string[] = [];
  if (running) sayRunning(running, (text) => (texts.push(text), text));
  return texts;
}

function howTexts({ techniques, tools }: TechniqueBook): { english: string; text: string }[] {
  const texts = new Set<string>();
  const collect = (text: string): string => {
    texts.add(text);
    return text;
  };
  for (const technique of techniques) sayTechnique(technique, collect);
  for (const { notes } of tools) for (const { text } of notes) collect(text);
  return [...texts].map((text) => ({ english: text, text }));
}

function mapped<Value>(
  byId: Readonly<Record<string, Value>>,
  turn: (value: Value) => Texts,
): Record<string, Texts> {
  return Object.fromEntries(Object.entries(byId).map(([id, value]) => [id, turn(value)]));
}

function listed<Value extends { readonly id: string }>(
  records: readonly Value[],
  turn: (value: Value) => Texts,
): Record<string, Texts> {
  return Object.fromEntries(records.map((record) => [record.id, turn(record)]));
}
