import { dangerShare } from './danger-share.ts';
import type { Finding } from './knowledge.ts';
import { entropyBits } from './answer-odds.ts';
import type { Model } from './model.ts';
import { holds } from './rule.ts';
import type { Story } from './story.ts';

/** A finding worth asking for, with what it would tell and cost. */
export interface Question {
  readonly finding: string;
  /** Expected information about the source, bits. */
  readonly bits: number;
  /** Time it takes a runner, s. */
  readonly seconds: number;
}

/** A drawing alone never settles it: this many are asked at least, while any is left. */
export const fewestQuestions = 3;
/** Questions end when the first tie group holds this share … */
export const settledShare = 0.6;
/** … or when none is worth this many bits a second … */
export const leastBitsPerSecond = 0.005;
/** … or after this many. */
export const mostQuestions = 8;

/** Mutual information between a yes/no answer and the source, bits. */
export function expectedBits(model: Model, row: number, share: Float64Array): number {
  const width = share.length;
  const start = row * width;
  let mixed = 0;
  let within = 0;
  for (let s = 0; s < width; s++) {
    const p = share[s] as number;
    mixed += p * (model.probability[start + s] as number);
    within += p * (model.answerBits[start + s] as number);
  }
  return Math.max(0, entropyBits(mixed) - within);
}

/** Red flags to be careful about: those that fired, and those whose sources are likely together. */
function possibleFlags(
  { knowledge, sourceIndex }: Model,
  share: Float64Array,
  fired: ReadonlySet<string>,
): Set<string> {
  const held = (id: string): number => share[sourceIndex.get(id) ?? -1] ?? 0;
  const likely = knowledge.redFlags.filter(
    ({ sources }) => sources.reduce((sum, id) => sum + held(id), 0) >= dangerShare,
  );
  return new Set([...fired, ...likely.map(({ id }) => id)]);
}

/** Whether a finding may be asked of this person now: unanswered, relevant, safe. */
function mayAsk(
  finding: Finding,
  story: Story,
  flags: ReadonlySet<string>,
  possible: ReadonlySet<string>,
): boolean {
  if (story.findings[finding.id] !== undefined) return false;
  if (finding.askWhen !== undefined && !holds(finding.askWhen, story, { flags })) return false;
  return !finding.notWhen.some((rule) => holds(rule, story, { flags: possible }));
}

/** Questions worth asking, most information per second first. `flags` are those that fired. */
export function nextQuestions(
  model: Model,
  story: Story,
  share: Float64Array,
  flags: ReadonlySet<string>,
): Question[] {
  const possible = possibleFlags(model, share, flags);
  return model.knowledge.findings
    .flatMap((finding, row) =>
      mayAsk(finding, story, flags, possible)
        ? { finding: finding.id, bits: expectedBits(model, row, share), seconds: finding.seconds }
        : [],
    )
    .sort((a, b) => b.bits / b.seconds - a.bits / a.seconds);
}

/**
 * Whether to stop asking: `held` is the posterior of the first tie group, `asked` how many were
 * answered after the cards.
 */
export function isSettled(held: number, questions: readonly Question[], asked: number): boolean {
  const best = questions[0];
  if (best === undefined || asked >= mostQuestions) return true;
  if (asked < fewestQuestions) return false;
  return held >= settledShare || best.bits / best.seconds < leastBitsPerSecond;
}
