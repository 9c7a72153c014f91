import type { Details } from '@unknot/atlas';
import type { Engine } from '../engine.ts';
import { weightOfFinding, weightOfQuality, type WeightOfAnswer } from './weight-of-answer.ts';

/** One answer and what it says of a source. */
export interface StrongAnswer {
  /** A finding's id, or `quality-…`. */
  readonly id: string;
  readonly words: string;
  readonly answer: 'yes' | 'no';
  readonly decibans: number;
  readonly weight: WeightOfAnswer;
  /** Id of the claim it rests on. */
  readonly claim: string;
}

/** What a finding or `quality-…` says of a source, its words and its claim. */
export function answerOf(
  engine: Engine,
  source: string,
  id: string,
): Omit<StrongAnswer, 'answer' | 'decibans'> {
  const quality = id.startsWith('quality-') ? id.slice('quality-'.length) : undefined;
  if (quality !== undefined) {
    const weight = weightOfQuality(engine.model, source, quality);
    const words = `It feels ${engine.words.qualities[quality] ?? quality}`;
    const claim = weight.isKnown
      ? `${source}/qualities/${quality}`
      : `qualities/${quality}/background`;
    return { id, words, weight, claim };
  }
  const weight = weightOfFinding(engine.model, source, id);
  const words = engine.words.findings[id]?.statement ?? id;
  const claim = weight.isKnown ? `${source}/findings/${id}` : `findings/${id}/background`;
  return { id, words, weight, claim };
}

const leastShown = 0.5;

/** Answers that speak most for a source (`sign` 1) or against it (−1), strongest first. */
export function strongestAnswers(
  engine: Engine,
  details: Details,
  source: string,
  sign: 1 | -1,
): StrongAnswer[] {
  const { findings, qualities } = engine.knowledge;
  return [...findings.map(({ id }) => id), ...qualities.map(({ id }) => `quality-${id}`)]
    .map((id) => answerOf(engine, source, id))
    .filter(({ claim }) => details.claims[claim] !== undefined)
    .flatMap((known) => [
      { ...known, answer: 'yes' as const, decibans: known.weight.ofYes },
      { ...known, answer: 'no' as const, decibans: known.weight.ofNo },
    ])
    .filter(({ decibans }) => sign * decibans >= leastShown)
    .sort((a, b) => sign * (b.decibans - a.decibans));
}
