import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterEvent, freshSession, replay, sleepMs, type SessionEvent } from './session.ts';
import { makePlan } from './plan.ts';
import { madeUpTechnique } from './testing/made-up-technique.ts';

const { steps } = makePlan({
  allowed: ['tfl'],
  candidates: [{ id: 'tfl', side: 'left', posterior: 0.6 }],
  techniques: [madeUpTechnique('tfl')],
  limits: [],
  tools: [],
  minutes: 20,
  history: [],
  nowMs: 0,
});
const whole = steps.reduce((sum, { seconds }) => sum + 1000 * seconds, 0);

/** Beats each second from `from` to `to`, ms. */
function beats(from: number, to: number): SessionEvent[] {
  return Array.from({ length: Math.floor((to - from) / 1000) + 1 }, (_, i) => ({
    kind: 'beat',
    at: from + 1000 * i,
  }));
}
const start: SessionEvent = { kind: 'start', at: 0 };

describe('a session', () => {
  test('[R20] goes through its steps by the times it is given, and ends in the re-test', () => {
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...['settle', 'press', 'move', 'settle', 'press', 'move'],
      ...['stretch', 'stretch'],
    ]);
    const first = replay(steps, [start, ...beats(0, 19_000)]);
    expect(first).toMatchObject({ status: 'running', step: 0, elapsedMs: 19_000 });
    expect(replay(steps, [start, ...beats(0, 21_000)])).toMatchObject({ step: 1, elapsedMs: 1000 });
    const end = replay(steps, [start, ...beats(0, whole)]);
    expect(end).toMatchObject({ status: 'after', step: steps.length });
    expect(end.pressedMs).toEqual({ 'tfl/left': 1000 * (2 * 60 + 2 * 20) });
  });

  test('[R21] the log replays to the same state, at every length', () => {
    const kinds = [
      'beat',
      'beat',
      'beat',
      'pause',
      'resume',
      'skip',
      'too-much',
      'reopen',
    ] as const;
    const event = fc.record({
      kind: fc.constantFrom(...kinds),
      gap: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (list) => {
        let at = 0;
        const log: SessionEvent[] = [
          start,
          ...list.map(({ kind, gap }) => ({ kind, at: (at += gap) })),
        ];
        let state = freshSession;
        log.forEach((one, i) => {
          state = afterEvent(state, one, steps);
          expect(replay(steps, log.slice(0, i + 1))).toEqual(state);
          expect(replay(steps, JSON.parse(JSON.stringify(log.slice(0, i + 1))))).toEqual(state);
        });
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test('[R21] beats may be thinned: leaving out some changes nothing that is left', () => {
    const all = [start, ...beats(0, 90_000)];
    const thinned = all.filter((_, i) => i === 0 || i % 7 === 0 || i === all.length - 1);
    expect(replay(steps, thinned)).toEqual(replay(steps, all));
  });

  test('[R22] a clock set back or forward neither loses nor adds time', () => {
    const before = [start, ...beats(0, 10_000)];
    const back = replay(steps, [...before, ...beats(-3_600_000, -3_595_000)]);
    expect(back).toMatchObject({ status: 'running', elapsedMs: 15_000 });
    const forward = replay(steps, [...before, { kind: 'beat', at: 7_200_000 }]);
    expect(forward).toMatchObject({ status: 'paused', paused: 'slept', elapsedMs: 10_000 });
  });

  test('[R22] sleep pauses, and its time is not counted', () => {
    const slept = [start, ...beats(0, 5_000), { kind: 'beat', at: 5_001 + sleepMs + 1 } as const];
    expect(replay(steps, slept)).toMatchObject({
      status: 'paused',
      paused: 'slept',
      elapsedMs: 5_000,
    });
    const on = replay(steps, [
      ...slept,
      { kind: 'resume', at: 60_000 },
      { kind: 'beat', at: 61_000 },
    ]);
    expect(on).toMatchObject({ status: 'running', elapsedMs: 6_000 });
  });

  test('[R22] a page that was closed in the middle comes back paused where it was', () => {
    const log: SessionEvent[] = [start, ...beats(0, 33_000), { kind: 'reopen', at: 34_000 }];
    expect(replay(steps, log)).toMatchObject({ status: 'paused', paused: 'closed', step: 1 });
  });

  test('[R23] the session stops at once when the stop button is pressed, from wherever it is', () => {
    const stop: SessionEvent = { kind: 'stop', at: 40_000, sign: 'numb' };
    for (const before of [
      [],
      [start],
      [start, ...beats(0, 39_000)],
      [start, { kind: 'pause', at: 2000 } as const],
    ]) {
      const state = replay(steps, [...before, stop]);
      expect(state).toMatchObject({ status: 'stopped', stopSign: 'numb' });
      const later = ['resume', 'start', 'skip', 'beat', 'too-much'] as const;
      for (const kind of later)
        expect(afterEvent(state, { kind, at: 41_000 }, steps)).toMatchObject({
          status: 'stopped',
          step: state.step,
          pressedMs: state.pressedMs,
        });
    }
  });

  test('[R24] too much: first less load, then the spot is left, then nothing more is pressed', () => {
    const at = (ms: number): SessionEvent => ({ kind: 'too-much', at: ms });
    const once = replay(steps, [start, ...beats(0, 25_000), at(25_000)]);
    expect(once).toMatchObject({ status: 'running', step: 0, elapsedMs: 0, lightened: 1 });
    const twice = afterEvent(once, at(26_000), steps);
    expect(twice).toMatchObject({ step: 3, noMorePressing: false });
    const thrice = afterEvent(twice, at(27_000), steps);
    expect(steps[thrice.step]?.kind).toBe('stretch');
    expect(thrice.noMorePressing).toBe(true);
  });

  test('[R25] a skip leaves the step, a pause holds it, and neither counts as pressing', () => {
    const log: SessionEvent[] = [start, ...beats(0, 20_000), { kind: 'skip', at: 20_000 }];
    expect(replay(steps, log)).toMatchObject({ step: 2, pressedMs: {} });
    const held = replay(steps, [start, { kind: 'pause', at: 4000 }, ...beats(4000, 300_000)]);
    expect(held).toMatchObject({ status: 'paused', paused: 'you', elapsedMs: 4000 });
  });

  test('[R26] the first rating stands before, the one after the end or a stop stands after', () => {
    const rate = (pain: number, at: number): SessionEvent => ({ kind: 'rate', pain, at });
    const log = [rate(6, 0), start, rate(1, 10), ...beats(0, whole), rate(3, whole + 1)];
    const end = replay(steps, [...log, { kind: 'finish', at: whole + 2 }]);
    expect(end).toMatchObject({ status: 'done', painBefore: 6, painAfter: 3 });
    expect(replay(steps, [rate(11, 0), rate(Number.NaN, 0)])).not.toHaveProperty('painBefore');
  });
});
