import { smallShare, worksOf, type Limb, type StrideData, type Work } from '@unknot/stride';
import { deedWords, signedPercent, whenWords } from '#lib/words/why.ts';
import { m } from '#messages';
import { decimal } from '../words/writing.ts';
import type { Course } from './course.ts';

const numbers = [m.why_number_3(), m.why_number_4(), m.why_number_5()];

/** What a muscle does in the stride, in one sentence and some numbers; every word comes from the data. */
export interface StrideWords {
  readonly sentence: string;
  readonly details: readonly string[];
  /** When and how hard it pulls hardest; empty when it does not. */
  readonly hardestPull: string;
  /** Per cent of the stride at which it works hardest; 0 when it does not. */
  readonly hardest: number;
}

function clause({ phase, deed }: Work): string {
  return deedWords(phase, deed);
}

/** Spells that do the same one after the other are told as one. */
function different(works: readonly Work[]): Work[] {
  return works.filter((work, i) => i === 0 || clause(work) !== clause(works[i - 1]!));
}

function sentenceOf(works: readonly Work[]): string {
  const large = different(works.filter(({ burst }) => burst.share >= smallShare));
  const [first, second, third] = large.map(clause);
  if (first === undefined) return m.why_works_never();
  if (second === undefined) return m.why_works_once({ first });
  if (third === undefined) return m.why_works_twice({ first, second });
  const count = numbers[large.length - 3] ?? String(large.length);
  if (large.length === 3) return m.why_works_more({ count, first, second, third });
  const hardest = large.find(({ burst }) => burst.share === 1) ?? large[0]!;
  return m.why_works_often({ count, when: whenWords[hardest.phase], first: clause(hardest) });
}

function smallOf(works: readonly Work[]): string[] {
  const small = works.filter(({ burst }) => burst.share < smallShare);
  return small.map(({ phase }) => m.why_and_small({ when: whenWords[phase] }));
}

const going = {
  lengthening: m.why_lengthening(),
  shortening: m.why_shortening(),
  holding: m.why_holding(),
} as const;

function hardestOf({ burst, phase }: Work): string[] {
  const force = decimal(burst.height);
  const said = m.why_hardest({ percent: burst.peakPercent, phase: whenWords[phase], force });
  return burst.height > 1.05 ? [said, m.why_beyond()] : [said];
}

function extremesOf({ length, percents }: Course): string {
  const at = (value: number): number => percents[length.indexOf(value)]!;
  const [longest, shortest] = [Math.max(...length), Math.min(...length)];
  return m.why_longest({
    longestPercent: at(longest),
    longest: signedPercent(longest),
    shortestPercent: at(shortest),
    shortest: signedPercent(shortest),
  });
}

/** Tells the stride of a muscle, given by its lines. */
export function sayStride(
  limb: Limb,
  stride: StrideData,
  lines: readonly number[],
  course: Course,
): StrideWords {
  const works = worksOf(limb, stride, lines);
  const hardest = works.find(({ burst }) => burst.share === 1);
  return {
    sentence: sentenceOf(works),
    hardestPull: hardest ? hardestOf(hardest)[0]! : '',
    details: [
      ...smallOf(works),
      ...(hardest ? [...hardestOf(hardest), going[hardest.going]] : []),
      extremesOf(course),
    ],
    hardest: hardest?.burst.peakPercent ?? 0,
  };
}
