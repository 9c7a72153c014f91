import { expect, test } from 'vitest';
import { followUp, type Course } from './follow-up.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const ago = (days: number): string => new Date(now - days * 24 * 3600_000).toISOString();
const course = (...pains: [days: number, pain: number][]): Course => ({
  ratings: pains.map(([days, pain]) => ({ at: ago(days), pain })),
  sessions: [],
});

test('[R40] three weeks without change move the advice to see-physio', () => {
  expect(followUp(course([21.1, 5], [1, 4]), now)).toMatchObject({
    advice: 'see-physio',
    because: 'three-weeks',
    lock: false,
  });
  expect(followUp(course([20, 5], [1, 4]), now).advice).toBe('go-on');
  expect(followUp(course([30, 5], [1, 2]), now)).toMatchObject({
    advice: 'go-on',
    because: 'eased',
  });
});

test('[R41] follow-up asks the bone questions again after two weeks without change', () => {
  expect(followUp(course([13, 5], [1, 5]), now).askAgain).toBe(false);
  expect(followUp(course([14.1, 5], [1, 4]), now)).toMatchObject({
    askAgain: true,
    because: 'two-weeks',
  });
});

test('[R42] worsening locks and escalates: three points at once, or two points twice', () => {
  const locked = { lock: true, advice: 'see-doctor-days', askAgain: true, because: 'worse' };
  expect(followUp(course([5, 4], [1, 7]), now)).toMatchObject(locked);
  expect(followUp(course([5, 4], [2, 6], [1, 6]), now)).toMatchObject(locked);
  expect(followUp(course([5, 4], [1, 6]), now).lock).toBe(false);
  expect(followUp(course([5, 4], [2, 6], [1, 4]), now).lock).toBe(false);
});

test('[R45] pain of 9 or 10 that is not below the first, twice, asks every card and sends to a doctor', () => {
  const severe = { because: 'severe', askAgain: true, advice: 'see-doctor-days', lock: false };
  for (const [first, then] of [
    [8, 9],
    [9, 9],
    [9, 10],
    [10, 10],
  ] as const)
    expect(followUp(course([5, first], [2, then], [1, then]), now)).toMatchObject(severe);
  expect(followUp(course([5, 9], [1, 9]), now).because).toBe('too-early');
  expect(followUp(course([5, 10], [2, 9], [1, 9]), now).because).toBe('too-early');
  expect(followUp(course([5, 9], [2, 9], [1, 8]), now).because).toBe('too-early');
});

test('[R46] three points more right after a session ask every card', () => {
  const after = (painBefore: number, painAfter: number): Course => ({
    ratings: [],
    sessions: [
      ...[{ at: ago(1), muscle: 'tfl', side: 'left' as const, pressedSeconds: 60 }].map((one) => ({
        ...one,
        painBefore,
        painAfter,
      })),
    ],
  });
  expect(followUp(after(4, 7), now)).toMatchObject({ because: 'sharper-after', askAgain: true });
  expect(followUp(after(4, 6), now)).toMatchObject({ because: 'too-early', askAgain: false });
});

test('[R43] pain eased right after a session is no change: what counts is how it is the next time', () => {
  const sessions = [22, 10, 1].map((days) => ({
    at: ago(days),
    muscle: 'tfl',
    side: 'left' as const,
    pressedSeconds: 60,
    painBefore: 5,
    painAfter: 1,
  }));
  expect(followUp({ ratings: [], sessions }, now)).toMatchObject({ advice: 'see-physio' });
});

test('[R44] a stop sign in the last session asks for the cards again', () => {
  const sessions = [
    { at: ago(1), muscle: 'tfl', side: 'left' as const, pressedSeconds: 9, stopSign: 'numb' },
  ];
  expect(followUp({ ratings: [], sessions }, now)).toMatchObject({
    askAgain: true,
    because: 'stop-sign',
  });
});
