import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gate, type Held } from './gate.ts';

const day = 24 * 3600 * 1000;
const now = Date.parse('2026-11-23T12:00:00Z');
const daysAgo = (days: number): string => new Date(now - days * day).toISOString();

const open: Held = {
  cards: { 1: daysAgo(2), 2: daysAgo(2), 6: daysAgo(2), 8: daysAgo(1) },
  verdict: {
    level: 'see-physio',
    redFlags: [],
    locked: false,
    relief: { allowed: 'yes', for: ['tensor-fasciae-latae'], because: [] },
  },
};
const verdict = open.verdict!;
const without = (key: keyof Held, held: Held): Held =>
  Object.fromEntries(Object.entries(held).filter(([name]) => name !== key)) as unknown as Held;

describe('the gate', () => {
  test('[R1] opens for cards answered within two weeks and a differential that allows it', () => {
    expect(gate(open, now)).toEqual({
      relief: 'yes',
      for: ['tensor-fasciae-latae'],
      because: [],
      buy: 'open',
    });
  });

  test('[R1] cards answered more than two weeks ago, or not at all, open nothing', () => {
    const at = (days: number): Held => ({ ...open, cards: { ...open.cards, 6: daysAgo(days) } });
    expect(gate(at(13.9), now).relief).toBe('yes');
    expect(gate(at(14.1), now)).toMatchObject({ relief: 'ask-first', because: ['cards:old'] });
    expect(gate({ ...open, cards: {} }, now)).toMatchObject({
      relief: 'ask-first',
      because: ['cards:none'],
    });
  });

  test('[R1] the relief room’s own card comes before a session', () => {
    const cards = { ...open.cards };
    delete (cards as Record<number, string>)[8];
    expect(gate({ ...open, cards }, now)).toMatchObject({
      relief: 'ask-first',
      because: ['card:cautions'],
      buy: 'locked',
    });
  });

  test('[R1] above see-physio, under a locking flag, or where the differential says no, it is shut', () => {
    const levels = ['see-doctor-days', 'urgent-same-day', 'emergency'] as const;
    for (const level of levels)
      expect(gate({ ...open, verdict: { ...verdict, level } }, now).relief).toBe('no');
    expect(gate({ ...open, verdict: { ...verdict, locked: true } }, now).relief).toBe('no');
    const relief = { allowed: 'no', for: [], because: ['bone'] } as const;
    expect(gate({ ...open, verdict: { ...verdict, relief } }, now)).toEqual({
      relief: 'no',
      for: [],
      because: ['bone'],
      buy: 'locked',
    });
  });

  test('[R2] an empty store offers no relief', () => {
    expect(gate({ cards: {} }, now)).toMatchObject({ relief: 'ask-first', buy: 'locked' });
    expect(gate(without('verdict', open), now)).toMatchObject({
      relief: 'ask-first',
      because: ['unweighed'],
    });
  });

  test('[R2] a clock set back, or a damaged time, opens nothing', () => {
    expect(gate(open, now - 5 * day).relief).toBe('ask-first');
    const cards = { ...open.cards, 2: 'yesterday' };
    expect(gate({ ...open, cards }, now).relief).toBe('ask-first');
  });

  test('[R2] taking anything away never opens it, and buying never opens without relief', () => {
    const some = fc.record({
      cards: fc.dictionary(
        fc.constantFrom('1', '2', '3', '6', '8'),
        fc.integer({ min: 0, max: 16 }).map(daysAgo),
        { minKeys: 3 },
      ),
      lock: fc.option(
        fc.record({ redFlags: fc.constant(['groin-lump']), since: fc.constant(daysAgo(3)) }),
        { nil: undefined },
      ),
      verdict: fc.option(
        fc.record({
          level: fc.constantFrom('self-care', 'see-physio', 'see-doctor-days', 'emergency'),
          redFlags: fc.constant([]),
          locked: fc.boolean(),
          relief: fc.record({
            allowed: fc.constantFrom('yes', 'yes', 'no', 'ask-first'),
            for: fc.subarray(['psoas-major', 'sartorius']),
            because: fc.constant([]),
          }),
        }),
        { nil: undefined },
      ),
    });
    let opened = 0;
    fc.assert(
      fc.property(some, (loose) => {
        const held = Object.fromEntries(
          Object.entries(loose).filter(([, value]) => value !== undefined),
        ) as unknown as Held;
        const whole = gate(held, now);
        if (whole.relief === 'yes') opened++;
        expect(whole.buy === 'open').toBe(whole.relief === 'yes');
        if (whole.relief === 'yes') return;
        for (const number of Object.keys(held.cards).filter((n) => ['1', '2', '8'].includes(n))) {
          const cards = Object.fromEntries(
            Object.entries(held.cards).filter(([key]) => key !== number),
          );
          expect(gate({ ...held, cards }, now).relief).not.toBe('yes');
        }
        expect(gate(without('verdict', held), now).relief).not.toBe('yes');
      }),
      { numRuns: 2000, seed: 6 },
    );
    expect(opened).toBeGreaterThan(5);
  });

  test('[R6] a stop sign asks for every card again', () => {
    const again = { ...open, askAgain: daysAgo(1.5) };
    expect(gate(again, now)).toMatchObject({ relief: 'ask-first', because: ['cards:again'] });
    const cards = { 1: daysAgo(1), 2: daysAgo(1), 6: daysAgo(1), 8: daysAgo(1) };
    expect(gate({ ...again, cards }, now).relief).toBe('yes');
  });
});
