import type { SessionEffect } from '@unknot/atlas';
import type { PastSession } from './dose.ts';

/** What sessions say for or against one muscle. */
export interface Feedback {
  readonly source: string;
  /** Likelihood ratio, 0.5…2. */
  readonly ratio: number;
  /** Id of the claim it rests on. */
  readonly claim: string;
}

/** A single session stays within these, all of a muscle together within the next. */
const oneSession = [0.67, 1.5] as const;
const allSessions = [0.5, 2] as const;
/** Below this the pain is too small for its change to say anything, 0…10. */
const leastPain = 2;

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

/**
 * What a session says of its muscle: the first effect of the atlas whose share of eased pain it
 * reaches. Undefined without two ratings, or with too little pain before: it says nothing then.
 */
export function saidOf(
  { muscle, painBefore, painAfter }: PastSession,
  effects: readonly SessionEffect[],
): Feedback | undefined {
  if (painBefore === undefined || painAfter === undefined || painBefore < leastPain)
    return undefined;
  const eased = (painBefore - painAfter) / painBefore;
  const effect = effects.find(({ from }) => eased >= from);
  if (!effect) return undefined;
  return { source: muscle, ratio: effect.ratio, claim: `session-effects/${effect.id}` };
}

/**
 * Weak evidence from sessions, one a muscle: each saying's ratio held within 0.67 and 1.5, their product
 * within 0.5 and 2, with the latest claim.
 */
export function joinSaid(said: readonly Feedback[]): Feedback[] {
  const bySource = new Map<string, Feedback>();
  for (const { source, ratio, claim } of said) {
    const before = bySource.get(source)?.ratio ?? 1;
    bySource.set(source, { source, claim, ratio: before * within(ratio, oneSession) });
  }
  return [...bySource.values()].map((one) => ({ ...one, ratio: within(one.ratio, allSessions) }));
}
