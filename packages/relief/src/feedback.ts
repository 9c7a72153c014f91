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

/** The effect of a session: the first of the atlas whose share of eased pain it reaches, if it was rated. */
export function effectOf(
  { painBefore, painAfter }: PastSession,
  effects: readonly SessionEffect[],
): SessionEffect | undefined {
  if (painBefore === undefined || painAfter === undefined || painBefore < leastPain)
    return undefined;
  const eased = (painBefore - painAfter) / painBefore;
  return effects.find(({ from }) => eased >= from);
}

/** Several sayings as one per muscle: their product, held within 0.5 and 2, with the latest claim. */
export function joinSaid(said: readonly Feedback[]): Feedback[] {
  const bySource = new Map<string, Feedback>();
  for (const { source, ratio, claim } of said) {
    const before = bySource.get(source)?.ratio ?? 1;
    bySource.set(source, { source, claim, ratio: before * within(ratio, oneSession) });
  }
  return [...bySource.values()].map((one) => ({ ...one, ratio: within(one.ratio, allSessions) }));
}

/**
 * Weak evidence from sessions, per muscle: each rated session's ratio, held within 0.67 and 1.5, and
 * their product within 0.5 and 2. Sessions without two ratings say nothing.
 */
export function feedbackOf(
  sessions: readonly PastSession[],
  effects: readonly SessionEffect[],
): Feedback[] {
  return joinSaid(
    sessions.flatMap((session) => {
      const effect = effectOf(session, effects);
      if (effect === undefined) return [];
      const { id, ratio } = effect;
      return [{ source: session.muscle, ratio, claim: `session-effects/${id}` }];
    }),
  );
}
