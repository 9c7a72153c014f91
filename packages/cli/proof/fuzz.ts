import { differentiate, levelRank, type Differential, type Entry } from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import type { Random } from './draws.ts';
import { mirrored, randomInput, type Painting, type RandomInput } from './random-input.ts';

/** A law that an answer must keep, whatever was asked. */
export const laws = [
  'does not throw',
  'every number is finite',
  'posteriors are in 0…1 and sum to 1 within 1e-9',
  'every source stands there once, best first',
  'reasons sum to the score of the definition, within 1e-6',
  'a mirrored input gives the mirrored answer, posteriors within 1e-6',
  'relief is never yes above see-physio, and names muscles only',
] as const;
export type Law = (typeof laws)[number];

export interface Fuzzed {
  readonly inputs: number;
  readonly paintings: Readonly<Record<Painting, number>>;
  readonly levels: Readonly<Record<string, number>>;
  readonly relief: Readonly<Record<string, number>>;
  readonly broken: Readonly<Record<Law, number>>;
  /** The first input that broke each law, by its number. */
  readonly examples: readonly string[];
  /** Reasons held to their sum. */
  readonly explained: number;
  /** Entries whose sum could not be held to the definition: a rival's posterior is below 1e-290. */
  readonly vanished: number;
  /** Largest change of a posterior in the mirror; infinity when a side was not exchanged. */
  readonly worstMirror: number;
}

type Verdict = Partial<Record<Law, boolean>>;

const vanishing = 1e-290;
const swapped = { left: 'right', right: 'left', both: 'both' } as const;

function numbersOf(result: Differential): number[] {
  return [
    ...result.entries.flatMap(({ posterior, score, reasons }) => [
      posterior,
      score,
      ...reasons.map(({ decibans }) => decibans),
    ]),
    ...result.next.flatMap(({ bits, seconds }) => [bits, seconds]),
  ];
}

function sumsToOne({ entries }: Differential): boolean {
  const total = entries.reduce((sum, { posterior }) => sum + posterior, 0);
  return (
    Math.abs(total - 1) <= 1e-9 &&
    entries.every(({ posterior }) => posterior >= 0 && posterior <= 1 + 1e-12)
  );
}

function isWhole(engine: Engine, { entries }: Differential): boolean {
  const falls = entries.every(
    ({ posterior }, i) => i === 0 || posterior <= (entries[i - 1] as Entry).posterior,
  );
  return falls && new Set(entries.map(({ id }) => id)).size === engine.knowledge.sources.length;
}

/** 10·log10 p(h|x) − Σ over k≠h of q_k·10·log10 p(k|x), q_k the prior weights of the rivals. */
function definedScore(
  engine: Engine,
  input: RandomInput,
  entries: readonly Entry[],
  h: Entry,
): number {
  const rates = engine.model.rates[input.prior];
  const rate = (id: string): number => rates[engine.model.sourceIndex.get(id) as number] as number;
  const own = rate(h.id);
  let rivals = 0;
  for (const k of entries)
    if (k.id !== h.id) rivals += (rate(k.id) / (1 - own)) * 10 * Math.log10(k.posterior);
  return 10 * Math.log10(h.posterior) - rivals;
}

function reasonsSum(engine: Engine, input: RandomInput, { entries }: Differential): boolean {
  return entries
    .filter(({ posterior }) => posterior >= 0.001)
    .every((entry) => {
      const sum = entry.reasons.reduce((total, { decibans }) => total + decibans, 0);
      const defined = definedScore(engine, input, entries, entry);
      return Math.abs(sum - defined) <= 1e-6 && Math.abs(sum - entry.score) <= 1e-9;
    });
}

/** Largest change of a posterior, or infinity when a side, the triage or relief is not mirrored. */
function mirrorGap(one: Differential, other: Differential): number {
  const byId = new Map(other.entries.map((entry) => [entry.id, entry]));
  if (one.triage.level !== other.triage.level || one.relief.allowed !== other.relief.allowed)
    return Infinity;
  return one.entries.reduce((worst, { id, side, posterior }) => {
    const twin = byId.get(id) as Entry;
    const sides = side === null ? twin.side === null : twin.side === swapped[side];
    return sides ? Math.max(worst, Math.abs(posterior - twin.posterior)) : Infinity;
  }, 0);
}

function reliefIsSafe(engine: Engine, { relief, triage }: Differential): boolean {
  const isMuscle = (id: string): boolean =>
    engine.knowledge.sources[engine.model.sourceIndex.get(id) ?? -1]?.kind === 'muscle';
  const calm = levelRank(triage.level) <= levelRank('see-physio');
  return (calm || relief.allowed !== 'yes') && relief.for.every(isMuscle);
}

interface Judged {
  readonly verdict: Verdict;
  readonly result?: Differential;
  readonly gap: number;
  readonly explained: number;
  readonly vanished: number;
}

/** Holds one input, and its mirror image, to every law. */
export function judge(engine: Engine, input: RandomInput): Judged {
  let result: Differential;
  let twin: Differential;
  try {
    result = differentiate(engine.model, input.story, { prior: input.prior });
    const other = mirrored(engine, input);
    twin = differentiate(engine.model, other.story, { prior: other.prior });
  } catch {
    return { verdict: { 'does not throw': false }, gap: 0, explained: 0, vanished: 0 };
  }
  const gap = mirrorGap(result, twin);
  const vanished = result.entries.some(({ posterior }) => posterior < vanishing);
  const explained = result.entries.filter(({ reasons }) => reasons.length > 0).length;
  return {
    result,
    gap,
    explained: vanished ? 0 : explained,
    vanished: vanished ? explained : 0,
    verdict: {
      'every number is finite': numbersOf(result).every(Number.isFinite),
      'posteriors are in 0…1 and sum to 1 within 1e-9': sumsToOne(result),
      'every source stands there once, best first': isWhole(engine, result),
      'reasons sum to the score of the definition, within 1e-6':
        vanished || reasonsSum(engine, input, result),
      'a mirrored input gives the mirrored answer, posteriors within 1e-6': gap <= 1e-6,
      'relief is never yes above see-physio, and names muscles only': reliefIsSafe(engine, result),
    },
  };
}

function tally<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function shortened({ painting, prior, story }: RandomInput): string {
  return JSON.stringify({ painting, prior, ...story, drawing: `${story.drawing.length} cells` });
}

/** Holds random inputs to the laws and counts. */
export function fuzz(engine: Engine, inputs: number, random: Random): Fuzzed {
  const paintings: Partial<Record<Painting, number>> = {};
  const levels: Record<string, number> = {};
  const relief: Record<string, number> = {};
  const broken = Object.fromEntries(laws.map((law) => [law, 0])) as Record<Law, number>;
  const examples: string[] = [];
  let [explained, vanished, worstMirror] = [0, 0, 0];
  for (let i = 0; i < inputs; i++) {
    const input = randomInput(engine, random);
    const judged = judge(engine, input);
    tally(paintings, input.painting);
    tally(levels, judged.result?.triage.level ?? 'none');
    tally(relief, judged.result?.relief.allowed ?? 'none');
    explained += judged.explained;
    vanished += judged.vanished;
    worstMirror = Math.max(worstMirror, judged.gap);
    for (const law of laws) {
      if (judged.verdict[law] !== false) continue;
      if (broken[law] === 0) examples.push(`${law}: input ${i}: ${shortened(input)}`);
      broken[law] += 1;
    }
  }
  return {
    inputs,
    paintings: paintings as Record<Painting, number>,
    levels,
    relief,
    broken,
    examples,
    explained,
    vanished,
    worstMirror,
  };
}
