import type { Engine } from '../engine.ts';
import { answerOf } from './strongest-answers.ts';

/** What one finding says between two sources. */
export interface AnswerApart {
  readonly id: string;
  readonly words: string;
  /** P(yes) of the first and of the second source. */
  readonly yes: readonly [number, number];
  /** False where that source is silent and the background stands. */
  readonly isKnown: readonly [boolean, boolean];
  /** Decibans of a yes and of a no for the first (+) or the second (−). */
  readonly ofYes: number;
  readonly ofNo: number;
}

const leastDecibans = 1;
/** A yes that neither source's people say this often tells two of them apart too seldom to show. */
const leastYes = 0.1;

function strength({ ofYes, ofNo, yes }: AnswerApart): number {
  const said = Math.max(...yes) >= leastYes ? Math.abs(ofYes) : 0;
  return Math.max(said, Math.abs(ofNo));
}

/** Findings and qualities that tell two sources apart, by the log of their likelihood ratio. */
export function answersApart(engine: Engine, first: string, second: string): AnswerApart[] {
  const { findings, qualities } = engine.knowledge;
  return [...findings.map(({ id }) => id), ...qualities.map(({ id }) => `quality-${id}`)]
    .map((id) => {
      const [a, b] = [answerOf(engine, first, id), answerOf(engine, second, id)];
      return {
        id,
        words: a.words,
        yes: [a.weight.yes, b.weight.yes] as const,
        isKnown: [a.weight.isKnown, b.weight.isKnown] as const,
        ofYes: a.weight.ofYes - b.weight.ofYes,
        ofNo: a.weight.ofNo - b.weight.ofNo,
      };
    })
    .filter((apart) => strength(apart) >= leastDecibans)
    .sort((a, b) => strength(b) - strength(a));
}
