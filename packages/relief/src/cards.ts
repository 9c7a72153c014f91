import { clockSlackMs } from './lock.ts';

/** Answers on the cards count for two weeks. */
export const cardsLastMs: number = 14 * 24 * 3600 * 1000;

/** How the answered cards stand: fresh, or why they do not count. */
export type CardsState = 'fresh' | 'none' | 'old' | 'again';

/**
 * Whether the cards answered on this device still count at `nowMs`. All that were answered must be
 * at most two weeks old, and later than `askAgain`; a time that has not come yet does not count.
 */
export function cardsState(
  cards: Readonly<Record<string, string>>,
  required: readonly number[],
  nowMs: number,
  askAgain?: string,
): CardsState {
  if (required.some((number) => cards[number] === undefined)) return 'none';
  const times = Object.values(cards).map((at) => Date.parse(at));
  const count = (at: number): boolean => nowMs - at <= cardsLastMs && at <= nowMs + clockSlackMs;
  if (!times.every(count)) return 'old';
  if (askAgain === undefined) return 'fresh';
  const since = Date.parse(askAgain);
  return times.every((at) => at > since) ? 'fresh' : 'again';
}
