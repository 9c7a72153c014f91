import { isBehindOnly } from '@unknot/atlas';
import type { Differential, Entry, Reason } from '@unknot/differential';
import type { Case } from '../case.ts';
import type { Engine } from '../engine.ts';
import { storyOfCase } from '../story-of-case.ts';
import { signed } from './decibans.ts';
import { fourViews } from './four-views.ts';
import { triageWords } from './triage-words.ts';

const reliefWords: Readonly<Record<string, string>> = {
  yes: 'A release may be tried for',
  no: 'No release is advised here.',
  'ask-first': 'Answer the safety cards first. Then a release might be tried for',
};

const fixedReasons: Readonly<Record<string, string>> = {
  prior: 'How common it is',
  person: 'Your age, sex, sport and how long you have had it',
  drawing: 'Your drawing',
  'drawing-cap': 'Your drawing never decides alone',
  pair: 'Often found together with another',
};

const rankingWords = 'what fits best, taken together, belongs with a clinician.';

const behindWords =
  'This is another pain than the one at the front and side of the hip: it lies behind, in the buttock, tailbone or low back.';

const shownEntries = 6;
const shownReasons = 6;

function nameOf(engine: Engine, id: string): string {
  return engine.words.sources[id]?.plain ?? id;
}

function reasonWords(engine: Engine, { finding, answer }: Reason): string {
  if (finding.startsWith('quality-')) return `It feels like this: ${finding.slice(8)}`;
  const statement = engine.words.findings[finding]?.statement;
  return fixedReasons[finding] ?? `${statement ?? finding}: ${answer}`;
}

function sided(engine: Engine, entry: Entry): string {
  const name = nameOf(engine, entry.id);
  if (entry.side === null) return name;
  return `${name}, ${entry.side === 'both' ? 'both sides' : entry.side}`;
}

function sidedNames(engine: Engine, { entries }: Differential, ids: readonly string[]): string {
  const named = entries.filter(({ id }) => ids.includes(id));
  return named.map((entry) => sided(engine, entry)).join('; ');
}

function bar(decibans: number): string {
  const length = Math.min(12, Math.round(Math.abs(decibans)));
  return decibans < 0
    ? `${'░'.repeat(length).padStart(12)}│${' '.repeat(12)}`
    : `${' '.repeat(12)}│${'█'.repeat(length).padEnd(12)}`;
}

function reasonLines(engine: Engine, entry: Entry): string[] {
  const biggest = [...entry.reasons]
    .sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans))
    .slice(0, shownReasons);
  const rest = entry.score - biggest.reduce((sum, reason) => sum + reason.decibans, 0);
  const line = (words: string, decibans: number): string =>
    `  ${bar(decibans)} ${signed(decibans)}  ${words}`;
  return [
    ...biggest.map((reason) => line(reasonWords(engine, reason), reason.decibans)),
    ...(Math.abs(rest) > 0.05 ? [line('All the rest', rest)] : []),
    `  ${' '.repeat(25)} ${signed(entry.score)}  Adds up to (ten means ten times as likely)`,
  ];
}

const bandWords: Readonly<Record<string, string>> = {
  'most-consistent': 'most consistent',
  'more-likely': 'more likely',
  possible: 'possible',
  'less-likely': 'less likely',
};

function rankingLines(engine: Engine, result: Differential): string[] {
  const [first] = result.entries;
  if (first === undefined) return [];
  const tie = result.ties[0];
  const lead = result.explained
    ? `Most consistent with: ${sided(engine, first)}`
    : 'No source we know explains this drawing. The nearest are below.';
  return [
    lead,
    ...(tie ? [`Close to a tie: ${sidedNames(engine, result, tie)}`] : []),
    '',
    ...result.entries
      .slice(0, shownEntries)
      .map(
        (entry, i) =>
          `  ${i + 1}. ${sided(engine, entry)}${entry.kind === 'condition' ? ' (not a muscle)' : ''} · ${bandWords[entry.band]}`,
      ),
    '',
    `What speaks for and against ${sided(engine, first)}:`,
    ...reasonLines(engine, first),
  ];
}

function pictureLines(engine: Engine, given: Case): string[] {
  const painted = new Set(storyOfCase(engine, given).drawing.map(({ cell }) => cell));
  return fourViews(engine.surface, (cell) => (painted.has(cell) ? 1 : 0));
}

function triageLines(engine: Engine, result: Differential): string[] {
  const { level, redFlags, because } = result.triage;
  const says = redFlags.flatMap((id) => engine.words.redFlags[id]?.say ?? []);
  const reasons = because.map((text) => (text.startsWith('ranking:') ? rankingWords : text));
  return [
    triageWords[level] ?? level,
    ...reasons.map((text) => `  because: ${text}`),
    ...says.slice(0, 2).map((text) => `  ${text}`),
  ];
}

function nextLines(engine: Engine, result: Differential): string[] {
  const question = result.next[0];
  if (question === undefined) return [];
  const words = engine.words.findings[question.finding]?.question ?? question.finding;
  return ['', `What would settle it most: ${words} (${question.seconds} s)`];
}

function reliefLine(engine: Engine, result: Differential): string {
  const { relief } = result;
  const names = sidedNames(engine, result, relief.for);
  return relief.allowed === 'no'
    ? (reliefWords['no'] as string)
    : `${reliefWords[relief.allowed]}: ${names}.`;
}

/** The answer as a page for a person: triage first, then the picture, the ranking and the reasons. */
export function pageOf(engine: Engine, given: Case, result: Differential): string {
  const urgent = ['urgent-same-day', 'emergency'].includes(result.triage.level);
  const ranking = urgent
    ? ['A ranking is not shown: being seen comes first.']
    : [
        ...(isBehindOnly(storyOfCase(engine, given).touches) ? [behindWords, ''] : []),
        ...rankingLines(engine, result),
        ...nextLines(engine, result),
        '',
        reliefLine(engine, result),
      ];
  return [
    ...triageLines(engine, result),
    '',
    ...pictureLines(engine, given),
    '',
    ...ranking,
    '',
    'Education for self-care. Not a diagnosis.',
    '',
  ].join('\n');
}
