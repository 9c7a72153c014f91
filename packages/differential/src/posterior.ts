import { answerTerms, type AnswerTerm } from './answer-terms.ts';
import type { DrawingScore } from './drawing-score.ts';
import { drawingTerms, type DrawingTerms } from './drawing-terms.ts';
import type { Model } from './model.ts';
import { personTerms, type PriorKind } from './prior.ts';
import type { Story } from './story.ts';
import type { Treatment } from './treatment.ts';

/** Posteriors and the terms they are made of, all per source index. */
export interface Posterior {
  /** Posterior of each source, pairs split among their members; sums to one. */
  readonly share: Float64Array;
  /** The same for the single hypotheses alone (not renormalised after pairs). */
  readonly single: Float64Array;
  /** Unnormalised log posteriors of singles and pairs before any answer. */
  readonly base: Float64Array;
  readonly rates: Float64Array;
  readonly person: Float64Array;
  readonly drawing: DrawingTerms;
  readonly answers: readonly AnswerTerm[];
  /** Set when sessions of relief were taken into account. */
  readonly treatment?: Treatment;
}

function normalise(logs: Float64Array): Float64Array {
  let top = -Infinity;
  for (const x of logs) if (x > top) top = x;
  let total = 0;
  const out = logs.map((x) => {
    const value = Math.exp(x - top);
    total += value;
    return value;
  });
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) / total;
  return out;
}

function addAnswers(
  target: Float64Array,
  offset: number,
  count: number,
  term: AnswerTerm,
  row: Float32Array,
): void {
  for (let i = 0; i < count; i++)
    target[offset + i] = (target[offset + i] as number) + term.strength * (row[i] as number);
}

/** Singles and pairs after these answers, as shares of the sources. */
export function afterAnswers(
  model: Model,
  base: Float64Array,
  answers: readonly AnswerTerm[],
): { readonly share: Float64Array; readonly single: Float64Array } {
  const width = model.knowledge.sources.length;
  const logs = base.slice();
  for (const term of answers) {
    addAnswers(logs, 0, width, term, term.row);
    addAnswers(logs, width, model.pairs.length, term, term.pairRow);
  }
  const all = normalise(logs);
  const single = all.slice(0, width);
  const share = single.slice();
  model.pairs.forEach(({ a, b }, p) => {
    const [pa, pb] = [single[a] as number, single[b] as number];
    const toA = pa + pb > 0 ? pa / (pa + pb) : 0.5;
    share[a] = (share[a] as number) + toA * (all[width + p] as number);
    share[b] = (share[b] as number) + (1 - toA) * (all[width + p] as number);
  });
  return { share, single };
}

/** Bayes over single sources and listed pairs. */
export function posterior(
  model: Model,
  story: Story,
  score: DrawingScore,
  prior: PriorKind,
): Posterior {
  const width = model.knowledge.sources.length;
  const rates = model.rates[prior];
  const person = personTerms(model, story);
  const drawing = drawingTerms(model, score);
  const answers = answerTerms(model, story);
  const base = new Float64Array(width + model.pairs.length);
  for (let s = 0; s < width; s++)
    base[s] = Math.log(rates[s] as number) + (person[s] as number) + (drawing.capped[s] as number);
  model.pairs.forEach(({ a, b, share }, p) => {
    const people = ((person[a] as number) + (person[b] as number)) / 2;
    base[width + p] =
      Math.log((rates[a] as number) * share) + people + (drawing.pairCapped[p] as number);
  });
  return { ...afterAnswers(model, base, answers), base, rates, person, drawing, answers };
}
