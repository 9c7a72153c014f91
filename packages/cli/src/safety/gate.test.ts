import { differentiate, levelRank, type Differential } from '@unknot/differential';
import { gate, joinLocks, lockAfter, type Gate, type Held, type Lock } from '@unknot/relief';
import { expect, test } from 'vitest';
import { seeded } from '../../proof/seeded.ts';
import { everyChoice, randomTold, redFlagFindings } from '../../test/random-stories.ts';
import { cardsAnsweredNo, storyTold, told, type Told } from '../../test/told.ts';
import { loadEngine } from '../engine.ts';

const engine = await loadEngine();
const day = 24 * 3600 * 1000;
const now = Date.parse('2026-11-23T12:00:00Z');
const answer = (story: Told): Differential => differentiate(engine.model, storyTold(engine, story));

function heldOf({ triage, relief }: Differential, at: number, lock?: Lock): Held {
  const when = new Date(at).toISOString();
  const cards = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [number, when]));
  const { level, redFlags, locked } = triage;
  return { cards, ...(lock && { lock }), verdict: { level, redFlags, locked, relief } };
}

/** A calm story that is allowed relief by itself: what someone may tell after starting over. */
const calm = answer(
  cardsAnsweredNo(
    engine,
    told(
      'lateral-hip-trochanter',
      'worse-sitting-long tender-muscle-knot',
      'age=34 durationDays=10',
    ),
  ),
);

/** What the device holds on each way to the session or to a buy button, after a locking story. */
function lockedWays(verdict: Differential): Readonly<Record<string, Held>> {
  const lock = lockAfter(undefined, verdict.triage, now - day)!;
  const calmLock: Lock = { redFlags: ['worsening'], since: new Date(now - 9 * day).toISOString() };
  return {
    'a link': heldOf(verdict, now - day, lock),
    'back, and another answer': heldOf(calm, now, lock),
    'starting over': heldOf(calm, now, lockAfter(lock, calm.triage, now)),
    'a store without its lock': heldOf(verdict, now - day),
    'another tab that wrote over the answers': heldOf(calm, now, joinLocks(lock, lock, now)),
    'another tab with a lock of its own': heldOf(calm, now, joinLocks(calmLock, lock, now)),
    'another tab that ended its own lock': heldOf(
      calm,
      now,
      joinLocks(lock, { ...calmLock, examined: '2026-11-20' }, now),
    ),
    'an examination before the lock': heldOf(calm, now, { ...lock, examined: '2026-11-20' }),
    'an examination that is still to come': heldOf(calm, now, { ...lock, examined: '2026-12-20' }),
    'old cards': heldOf(verdict, now - 15 * day, lock),
    'a clock set back': heldOf(calm, now + 3 * day, lock),
    'a store that lost its answers': { cards: {}, lock },
  };
}

/** The ways after a story that is dangerous without a locking flag. */
function otherWays(verdict: Differential): Readonly<Record<string, Held>> {
  const lost = { cards: heldOf(verdict, now).cards };
  return {
    'a link': heldOf(verdict, now - day),
    'old cards': heldOf(verdict, now - 15 * day),
    'answers that were never weighed': lost,
    'a store that lost its answers': { cards: {} },
  };
}

function isDangerous({ triage, relief }: Differential): boolean {
  return levelRank(triage.level) > levelRank('see-physio') || relief.allowed !== 'yes';
}

test('of 1,000 dangerous stories none gets through to a session or a buy button, on any way', () => {
  expect(gate(heldOf(calm, now), now), 'the calm story alone is let through').toMatchObject({
    relief: 'yes',
    buy: 'open',
  });
  const random = seeded(606);
  const choice = everyChoice(engine);
  const dangers = redFlagFindings(engine);
  const count = { dangerous: 0, locked: 0, waysTried: 0 };
  while (count.dangerous < 1000) {
    const story = randomTold(random, { ...choice, answers: 4 + (count.dangerous % 9) });
    const danger = dangers[Math.floor(random() * dangers.length)] as string;
    const verdict = answer({ ...story, findings: { ...story.findings, [danger]: 'yes' } });
    if (!isDangerous(verdict)) continue;
    count.dangerous += 1;
    if (verdict.triage.locked) count.locked += 1;
    const ways = verdict.triage.locked ? lockedWays(verdict) : otherWays(verdict);
    for (const [way, held] of Object.entries(ways)) {
      count.waysTried += 1;
      const passed: Gate = gate(held, now);
      expect(passed.relief, `${way}: ${JSON.stringify(story)}`).not.toBe('yes');
      expect(passed.buy, `${way}: ${JSON.stringify(story)}`).toBe('locked');
      expect(passed.because.length, way).toBeGreaterThan(0);
    }
  }
  expect(count.locked).toBeGreaterThan(500);
  expect(count.waysTried).toBeGreaterThan(8000);
});

test('a dated examination opens the gate again for a calm story, and only that', () => {
  const lock = lockAfter(undefined, { redFlags: ['groin-lump'], locked: true }, now - 3 * day)!;
  expect(gate(heldOf(calm, now, lock), now).relief).toBe('no');
  expect(gate(heldOf(calm, now, { ...lock, examined: '2026-11-22' }), now).relief).toBe('yes');
});
