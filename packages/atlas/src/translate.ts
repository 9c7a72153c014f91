import type { Bundle } from './bundle.ts';
import type { Movements } from './movements.ts';
import type { RunningBook } from './running-book.ts';
import { sayRunning } from './say-running.ts';
import { sayClaim, sayTechnique } from './say-technique.ts';
import type { Translation } from './schema/translation.ts';
import type { TechniqueBook } from './technique-book.ts';
import type { Words } from './words.ts';

/** All that the check and relief say, in the language of the records. */
export interface Spoken {
  readonly bundle: Bundle;
  readonly book: TechniqueBook;
  /** `null` for an atlas without them. */
  readonly movements: Movements | null;
  /** `null` for an atlas without it. */
  readonly running: RunningBook | null;
}

/** The same in another language; what the translation lacks stays as it was. */
export function translate({ bundle, book, movements, running }: Spoken, by: Translation): Spoken {
  const sayHow = sayBy(by.techniques);
  return {
    bundle: translateBundle(bundle, by),
    book: {
      ...book,
      techniques: book.techniques.map((technique) => sayTechnique(technique, sayHow)),
      tools: withTexts(book.tools, by.tools).map((tool) => ({
        ...tool,
        notes: tool.notes.map((note) => sayClaim(note, sayHow)),
      })),
      noGo: withTexts(book.noGo, by['no-go']),
      landmarks: withTexts(book.landmarks, by['felt-landmarks']),
      stopSigns: withTexts(book.stopSigns, by['stop-signs']),
      effects: book.effects.map((effect) => ({
        ...effect,
        text: by['session-effects'][effect.id] ?? effect.text,
      })),
    },
    movements: movements && {
      ...movements,
      postures: withTexts(movements.postures, by.postures),
    },
    running: running && sayRunning(running, sayBy(by.sentences)),
  };
}

function translateBundle({ knowledge, words }: Bundle, by: Translation): Bundle {
  const say = sayBy(by.sentences);
  return {
    knowledge: {
      ...knowledge,
      redFlags: knowledge.redFlags.map((flag) => ({
        ...flag,
        because: by['red-flags'][flag.id]?.because ?? flag.because,
        escalations: flag.escalations.map((step) => ({ ...step, because: say(step.because) })),
      })),
      cautions: knowledge.cautions.map((caution) => ({
        ...caution,
        text: by.cautions[caution.id]?.text ?? caution.text,
      })),
    },
    words: translateWords(words, by, say),
  };
}

function sayBy(sentences: Translation['sentences']): (english: string) => string {
  const texts = new Map(sentences.map(({ english, text }) => [english, text]));
  return (english) => texts.get(english) ?? english;
}

function translateWords(words: Words, by: Translation, say: (english: string) => string): Words {
  const findings = Object.entries(merged(words.findings, by.findings));
  return {
    sources: merged(words.sources, by.sources),
    findings: Object.fromEntries(
      findings.map(([id, finding]) => [id, { ...finding, notWhen: finding.notWhen.map(say) }]),
    ),
    qualities: { ...words.qualities, ...by.qualities },
    redFlags: merged(words.redFlags, by['red-flags']),
    cautions: merged(words.cautions, by.cautions),
  };
}

function merged<Texts extends object>(
  english: Readonly<Record<string, Texts>>,
  own: Readonly<Record<string, Partial<Texts>>>,
): Record<string, Texts> {
  return Object.fromEntries(
    Object.entries(english).map(([id, texts]) => [id, { ...texts, ...own[id] }]),
  );
}

function withTexts<Value extends { readonly id: string }>(
  records: readonly Value[],
  own: Readonly<Record<string, Partial<Value>>>,
): Value[] {
  return records.map((record) => ({ ...record, ...own[record.id] }));
}
