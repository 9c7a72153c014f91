import { scoreDrawing, type DrawingScore } from './drawing-score.ts';
import { entries, order, tieMembers, tieShare, type Entry } from './entries.ts';
import type { Model } from './model.ts';
import { isSettled, nextQuestions, type Question } from './next-question.ts';
import { posterior } from './posterior.ts';
import type { PriorKind } from './prior.ts';
import { relief, type Relief } from './relief-lock.ts';
import type { Story } from './story.ts';
import { afterTreatment, type Treated } from './treatment.ts';
import { cards, triage, type Card, type Triage } from './triage.ts';

/** What is most consistent with a story, how urgent it is, and what may be done. */
export interface Differential {
  readonly triage: Triage;
  /** Every source, best first. */
  readonly entries: readonly Entry[];
  /** False when no source covers the drawing. */
  readonly explained: boolean;
  /** The first and its near-equals, when there is more than one. */
  readonly ties: readonly (readonly string[])[];
  /** The most useful questions still open, best first. */
  readonly next: readonly Question[];
  /** True when no further question is worth the time, given how many were asked. */
  readonly settled: boolean;
  readonly cards: readonly Card[];
  readonly relief: Relief;
}

/** What a ranking may be given beside the story. */
export interface RankOptions {
  /** Base rates of runners where none is named. */
  readonly prior?: PriorKind;
  /** Running sums of the drawing, when they are kept; else made from the story. */
  readonly score?: DrawingScore;
  /** Questions asked so far, after the cards. */
  readonly asked?: number;
  /** What sessions of relief did: weak evidence that moves the ranking only, never triage or relief. */
  readonly treated?: readonly Treated[];
}

const offeredQuestions = 5;

/** Posterior of the first tie group, explained or not. */
function held(ranked: readonly Entry[]): number {
  const top = ranked[0]?.posterior ?? 0;
  return ranked
    .slice(0, tieMembers)
    .reduce((sum, { posterior: p }) => (p >= tieShare * top ? sum + p : sum), 0);
}

/** Ranks every source for a story, with reasons, triage, relief lock and next question. */
export function differentiate(model: Model, story: Story, options: RankOptions = {}): Differential {
  const score = options.score ?? scoreDrawing(model, story.drawing);
  const result = posterior(model, story, score, options.prior ?? 'runner');
  const explained =
    result.drawing.bestFit === 0 || result.drawing.bestFit >= model.settings.explainedFloor;
  const untreated = entries(model, result, explained);
  const treated = afterTreatment(model, result, options.treated ?? []);
  const ranked = treated === result ? untreated : entries(model, treated, explained);
  const verdict = triage(model, story, result);
  const asked = cards(model, story);
  const next = nextQuestions(model, story, result.share, new Set(verdict.redFlags));
  const tie = ranked.filter(({ band }) => band === 'most-consistent').map(({ id }) => id);
  return {
    triage: verdict,
    entries: ranked,
    explained,
    ties: tie.length > 1 ? [tie] : [],
    next: next.slice(0, offeredQuestions),
    settled: isSettled(held(untreated), next, options.asked ?? 0),
    cards: asked,
    relief: relief(model, story, untreated, verdict, asked),
  };
}

/** A source's name and place while the finger still moves. */
export interface Place {
  readonly id: string;
  readonly kind: 'muscle' | 'condition';
  readonly posterior: number;
}

/** The bare ranking, without reasons: cheap enough for every pointer move. */
export function rankDrawing(
  model: Model,
  story: Story,
  score: DrawingScore,
  prior: PriorKind = 'runner',
): Place[] {
  const { share } = posterior(model, story, score, prior);
  return order(share).map((s) => ({
    id: model.knowledge.sources[s]?.id as string,
    kind: model.knowledge.sources[s]?.kind as Place['kind'],
    posterior: share[s] as number,
  }));
}
