import { expect, test } from 'vitest';
import { dueDayAfter } from './day-after.ts';
import type { PastSession } from './dose.ts';
import { makePlan } from './plan.ts';
import { madeUpTechnique } from './testing/made-up-technique.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const past = (hours: number, change: Partial<PastSession> = {}): PastSession => ({
  at: new Date(now - 3600_000 * hours).toISOString(),
  ...{ muscle: 'tfl', side: 'left', pressedSeconds: 100, painBefore: 4 },
  ...change,
});

test('[R47] the day after is asked for from 12 to 60 hours, once, about the last session', () => {
  expect(dueDayAfter([past(80), past(20)], now)).toEqual(past(20));
  expect(dueDayAfter([past(20), past(2)], now)).toBeUndefined();
  expect(dueDayAfter([past(61)], now)).toBeUndefined();
  expect(dueDayAfter([past(20, { painDayAfter: 3 })], now)).toBeUndefined();
  const second: PastSession = { at: past(20).at, muscle: 'psoas', side: 'left', pressedSeconds: 0 };
  expect(dueDayAfter([past(20), second], now)).toEqual(past(20));
  expect(dueDayAfter([second], now)).toBeUndefined();
  expect(dueDayAfter([], now)).toBeUndefined();
});

test('[R48] a place that was worse the day after takes the light way, one that was not does not', () => {
  const planAfter = (...history: PastSession[]): boolean | undefined =>
    makePlan({
      ...{ allowed: ['tfl'], candidates: [{ id: 'tfl', side: 'left', posterior: 1 }] },
      ...{ techniques: [madeUpTechnique('tfl')], limits: [], tools: [], minutes: 15 },
      ...{ history, nowMs: now },
    }).muscles[0]?.light;
  expect(planAfter(past(30, { painDayAfter: 6 }))).toBe(true);
  expect(planAfter(past(30, { painDayAfter: 5 }))).toBe(false);
  expect(planAfter(past(30, { painDayAfter: 9, side: 'right' }))).toBe(false);
  expect(planAfter(past(60, { painDayAfter: 9 }), past(30, { painDayAfter: 4 }))).toBe(false);
});
