import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doseLeft, mostPressedADay, type PastSession } from './dose.ts';
import { makePlan, pressedIn, type PlanInput } from './plan.ts';
import { secondsOf } from './steps.ts';
import { madeUpMove, madeUpTechnique } from './testing/made-up-technique.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const hoursAgo = (hours: number): string => new Date(now - 3600_000 * hours).toISOString();
const tfl = madeUpTechnique('tfl');
const input: PlanInput = {
  allowed: ['tfl', 'psoas', 'glut'],
  candidates: [
    { id: 'glut', side: 'left', posterior: 0.2 },
    { id: 'tfl', side: 'left', posterior: 0.5 },
    { id: 'psoas', side: 'left', posterior: 0.1 },
  ],
  techniques: [tfl, madeUpMove('psoas'), madeUpTechnique('glut')],
  limits: [],
  tools: ['fingers'],
  minutes: 30,
  history: [],
  nowMs: now,
};
const past = (hours: number, change: Partial<PastSession> = {}): PastSession => ({
  at: hoursAgo(hours),
  muscle: 'tfl',
  side: 'left',
  pressedSeconds: 100,
  ...change,
});

test('[R10] the likeliest allowed muscles come first, and only they', () => {
  const plan = makePlan(input);
  expect(plan.muscles.map(({ muscle }) => muscle)).toEqual(['tfl', 'glut', 'psoas']);
  const fewer = makePlan({ ...input, allowed: ['psoas'] });
  expect(fewer.muscles.map(({ muscle }) => muscle)).toEqual(['psoas']);
  expect(fewer.leftOut).toContainEqual({ muscle: 'tfl', because: 'not-allowed' });
  expect(makePlan({ ...input, allowed: [] }).steps).toEqual([]);
  const unlikely = input.candidates.map((one) => ({ ...one, posterior: one.posterior / 4 }));
  const sure = makePlan({ ...input, candidates: unlikely });
  expect(sure.muscles.map(({ muscle }) => muscle)).toEqual(['tfl']);
});

test('[R11] the side of the drawing is kept, both sides are done one after the other', () => {
  const sided = makePlan({ ...input, candidates: [{ id: 'tfl', side: 'both', posterior: 1 }] });
  expect(sided.muscles.map(({ side }) => side)).toEqual(['right', 'left']);
});

test('[R12] a muscle that is not pressed is never given a pressing step or a tool', () => {
  const plan = makePlan({ ...input, allowed: ['psoas'] });
  expect(plan.muscles[0]).toMatchObject({ cap: 0, spots: [] });
  expect(plan.muscles[0]).not.toHaveProperty('tool');
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['hold', 'stretch', 'stretch']);
  expect(pressedIn(plan.steps)).toBe(0);
});

test('[R13] the tool at hand is used; without one the best that fits is named', () => {
  expect(makePlan(input).muscles[0]?.tool).toBe('fingers');
  expect(makePlan({ ...input, tools: [] }).muscles[0]?.tool).toBe('ball');
});

test('[R14] a plan keeps to the minutes, but the first muscle always has its shortest dose', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (minutes) => {
      const { steps, muscles } = makePlan({ ...input, minutes });
      expect(muscles.length).toBeGreaterThan(0);
      const shortest = 20 + 30 + 60;
      expect(secondsOf(steps)).toBeLessThanOrEqual(Math.max(60 * minutes, shortest));
    }),
    { seed: 14 },
  );
});

test('[R15] a caution that limits takes the light way: lower cap, one spot, shortest hold, no movement', () => {
  const plan = makePlan({
    ...input,
    limits: [{ id: 'fragile-bone', effect: 'limit', muscles: 'all' }],
  });
  expect(plan.muscles[0]).toMatchObject({ light: true, cap: 3, spots: [0], secondsASpot: 30 });
  expect(plan.steps.some(({ kind }) => kind === 'move')).toBe(false);
});

test('[R15] under a sore outer-hip tendon nothing is stretched, of muscles that may be eased either', () => {
  const tendon = { id: 'outer-hip-tendon', effect: 'withhold', muscles: ['glut'] } as const;
  const plan = makePlan({ ...input, allowed: ['tfl', 'psoas'], limits: [tendon] });
  expect(plan.muscles.map(({ muscle }) => muscle)).toEqual(['tfl', 'psoas']);
  expect(plan.muscles[0]).toMatchObject({ light: false, withStretch: false });
  expect(plan.steps.some(({ kind }) => kind === 'stretch')).toBe(false);
  expect(makePlan(input).steps.some(({ kind }) => kind === 'stretch')).toBe(true);
});

test('[R16] the cap of a technique is never passed, and no hold is longer than its dose', () => {
  for (const one of makePlan(input).muscles) {
    expect(one.cap).toBeLessThanOrEqual(5);
    expect(one.secondsASpot).toBeLessThanOrEqual(60);
  }
});

test('[R17] sessions a day, hours between them, and rest after a stop sign are kept', () => {
  expect(doseLeft(tfl, 'left', [], now)).toMatchObject({ left: true });
  expect(doseLeft(tfl, 'left', [past(1)], now)).toMatchObject({ left: false, because: 'too-soon' });
  expect(doseLeft(tfl, 'left', [past(5)], now)).toMatchObject({ left: true });
  expect(doseLeft(tfl, 'right', [past(1)], now)).toMatchObject({ left: true });
  expect(doseLeft(tfl, 'left', [past(20), past(6)], now)).toMatchObject({
    left: false,
    because: 'today',
    fromMs: now + 4 * 3600_000,
  });
  const stopped = past(10, { stopSign: 'numb' });
  expect(doseLeft(tfl, 'left', [stopped], now)).toMatchObject({ left: false, because: 'stopped' });
});

test('[R18] all pressing of 24 hours together has a cap; what is not pressed is free of it', () => {
  const full = past(8, { muscle: 'glut', pressedSeconds: mostPressedADay });
  expect(doseLeft(tfl, 'left', [full], now)).toMatchObject({ left: false, because: 'day-is-full' });
  expect(doseLeft(madeUpMove('psoas'), 'left', [full], now)).toMatchObject({ left: true });
});

test('[R17] a session dated in the future, after the clock was set back, counts as just done', () => {
  expect(doseLeft(tfl, 'left', [past(-48)], now)).toMatchObject({
    left: false,
    because: 'too-soon',
  });
});
