import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRun, type RunVerdict, type SoreTissue } from './judge-run.ts';
import { nextRunLimit, spikes } from './load.ts';
import { mayRun } from './may-run.ts';
import type { RunningRules } from './running-rules.ts';
import { firstPlace, nextStep, walkRunPlace } from './walk-run-plan.ts';

const rules: RunningRules = {
  pain: { acceptableTo: 2, tendonTo: 5 },
  longestRun: { days: 30, share: 0.1 },
  steps: [
    { runMinutes: 1, walkMinutes: 2, repeats: 8 },
    { runMinutes: 4, walkMinutes: 1, repeats: 5 },
    { runMinutes: 20, walkMinutes: 0, repeats: 1 },
  ],
  goodRunsAStep: 2,
  daysBetween: 2,
};
const fine = { during: 1, nextMorning: 0, morningBefore: 0, worseThisWeek: false };
const pain = fc.integer({ min: 0, max: 10 });

describe('the pain rule', () => {
  test('[W1] goes on when the pain was acceptable and gone by the morning', () => {
    expect(judgeRun(fine, rules, 'other')).toBe('go-on');
    expect(judgeRun({ ...fine, during: 2 }, rules, 'other')).toBe('go-on');
    expect(judgeRun({ ...fine, during: 2, nextMorning: 2, morningBefore: 2 }, rules, 'other')).toBe(
      'go-on',
    );
  });

  test('[W1] goes back when it was too much or lasted, and holds when the week is worse', () => {
    expect(judgeRun({ ...fine, during: 3 }, rules, 'other')).toBe('step-back');
    expect(judgeRun({ ...fine, nextMorning: 1 }, rules, 'other')).toBe('step-back');
    expect(judgeRun({ ...fine, worseThisWeek: true }, rules, 'other')).toBe('same-again');
    const evening = { during: 1, morningBefore: 0, worseThisWeek: false };
    expect(judgeRun(evening, rules, 'other')).toBe('wait-for-morning');
    expect(judgeRun({ ...evening, during: 7 }, rules, 'other')).toBe('step-back');
  });

  test('[W1] up to five is acceptable in a sore tendon alone', () => {
    for (const during of [3, 4, 5]) {
      expect(judgeRun({ ...fine, during }, rules, 'tendon')).toBe('go-on');
      expect(judgeRun({ ...fine, during }, rules, 'other')).toBe('step-back');
    }
    expect(judgeRun({ ...fine, during: 6 }, rules, 'tendon')).toBe('step-back');
  });

  test('[W2] where bone may hurt, any pain stops it', () => {
    fc.assert(
      fc.property(pain, pain, pain, fc.boolean(), (during, nextMorning, before, worse) => {
        const felt = { during, nextMorning, morningBefore: before, worseThisWeek: worse };
        const stopped = judgeRun(felt, rules, 'bone') === 'stop';
        expect(stopped).toBe(during > 0 || nextMorning > 0);
      }),
    );
  });

  test('[W3] more pain never lets a runner do more', () => {
    const order: RunVerdict[] = ['go-on', 'same-again', 'wait-for-morning', 'step-back', 'stop'];
    fc.assert(
      fc.property(
        pain,
        pain,
        pain,
        fc.boolean(),
        fc.constantFrom<SoreTissue>('bone', 'tendon', 'other'),
        (during, next, before, worse, tissue) => {
          const felt = { during, nextMorning: next, morningBefore: before, worseThisWeek: worse };
          const now = order.indexOf(judgeRun(felt, rules, tissue));
          const more = { ...felt, during: Math.min(10, during + 1) };
          expect(order.indexOf(judgeRun(more, rules, tissue))).toBeGreaterThanOrEqual(now);
        },
      ),
    );
  });
});

describe('the way back', () => {
  const after = (...verdicts: RunVerdict[]) => walkRunPlace(verdicts, rules);

  test('[W4] two good runs in a row bring the next step', () => {
    expect(after()).toEqual(firstPlace);
    expect(after('go-on')).toEqual({ step: 0, good: 1, stopped: false });
    expect(after('go-on', 'go-on')).toEqual({ step: 1, good: 0, stopped: false });
    expect(after('go-on', 'same-again', 'go-on').step).toBe(1);
    expect(nextStep(after('go-on', 'go-on'), rules)).toEqual(rules.steps[1]);
  });

  test('[W4] a bad run goes one step back, never below the first', () => {
    expect(after('go-on', 'go-on', 'step-back')).toEqual({ step: 0, good: 0, stopped: false });
    expect(after('step-back').step).toBe(0);
  });

  test('[W4] past the last step there is none: the way is done', () => {
    const all = Array.from({ length: 8 }, (): RunVerdict => 'go-on');
    expect(walkRunPlace(all, rules).step).toBe(3);
    expect(nextStep(walkRunPlace(all, rules), rules)).toBeUndefined();
  });

  test('[W5] a stop holds, whatever comes after', () => {
    const verdict = fc.constantFrom<RunVerdict>('go-on', 'same-again', 'step-back', 'stop');
    fc.assert(
      fc.property(fc.array(verdict), fc.array(verdict), (before, later) => {
        const place = walkRunPlace([...before, 'stop', ...later], rules);
        expect(place.stopped).toBe(true);
        expect(nextStep(place, rules)).toBeUndefined();
      }),
    );
  });
});

describe('whether one may run', () => {
  test('[W8] no running under a lock, a doctor’s level, a flag or bone, nor by an unknown code', () => {
    for (const code of ['lock', 'triage:see-doctor-days', 'flag', 'bone', 'made-up'])
      expect(mayRun({ because: ['card:leg', code] })).toEqual({ run: 'no', because: code });
  });

  test('[W8] cards that are old, missing or open come before the first step', () => {
    for (const code of ['cards:none', 'cards:old', 'cards:again', 'unweighed', 'card:bone'])
      expect(mayRun({ because: ['no-muscle', code] })).toEqual({ run: 'ask-first', because: code });
  });

  test('[W8] what only forbids pressing does not forbid running', () => {
    for (const because of [[], ['no-muscle'], ['card:cautions', 'caution:blood-thinner']])
      expect(mayRun({ because })).toEqual({ run: 'yes' });
  });
});

describe('the longest run', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
  const runs = [
    { at: day(0), km: 20 },
    { at: day(20), km: 10 },
    { at: day(40), km: 12 },
    { at: day(41), km: 12.5 },
  ];

  test('[W6] the next run is at most a tenth beyond the longest of thirty days', () => {
    expect(nextRunLimit(runs, day(42), rules)).toBeCloseTo(13.75);
    expect(nextRunLimit(runs, day(25), rules)).toBeCloseTo(22);
    expect(nextRunLimit(runs, day(90), rules)).toBeUndefined();
    expect(nextRunLimit([], day(1), rules)).toBeUndefined();
  });

  test('[W7] a run that jumped is named with what it jumped from', () => {
    expect(spikes(runs, rules)).toEqual([
      { at: day(40), km: 12, longestBeforeKm: 10, beyond: expect.closeTo(0.2) },
    ]);
  });
});
