import { expect, test } from 'vitest';
import type { PastSession } from './dose.ts';
import { joinSaid, saidOf, type Feedback } from './feedback.ts';

const claim = { estimate: true, reason: 'made up for tests', grade: 'expert' } as const;
const effects = [
  { id: 'eased', from: 0.5, ratio: 1.5, text: 'Eased', ...claim },
  { id: 'unchanged', from: -0.2, ratio: 0.8, text: 'Unchanged', ...claim },
  { id: 'worse', from: -100, ratio: 0.1, text: 'Worse', ...claim },
];
const session = (painBefore?: number, painAfter?: number): PastSession => ({
  at: '2026-11-23T12:00:00Z',
  muscle: 'tfl',
  side: 'left',
  pressedSeconds: 60,
  ...(painBefore !== undefined && { painBefore }),
  ...(painAfter !== undefined && { painAfter }),
});

const treated = (sessions: readonly PastSession[]): Feedback[] =>
  joinSaid(sessions.flatMap((past) => saidOf(past, effects) ?? []));

test('[R30] a session that eased the pain raises its muscle a little, a useless one lowers it a little', () => {
  expect(treated([session(6, 2)])).toEqual([
    { source: 'tfl', ratio: 1.5, claim: 'session-effects/eased' },
  ]);
  expect(treated([session(6, 6)])[0]?.ratio).toBe(0.8);
});

test('[R31] one session stays within 0.67 and 1.5, all of a muscle within 0.5 and 2', () => {
  expect(treated([session(4, 9)])[0]?.ratio).toBe(0.67);
  const many = (after: number): number =>
    treated(Array.from({ length: 12 }, () => session(5, after)))[0]!.ratio;
  expect(many(0)).toBe(2);
  expect(many(9)).toBe(0.5);
});

test('[R32] without two ratings, or with hardly any pain, a session says nothing', () => {
  for (const one of [session(), session(5), session(undefined, 2), session(1, 0)])
    expect(saidOf(one, effects)).toBeUndefined();
  expect(treated([session(5)])).toEqual([]);
});
