import { expect, test } from 'vitest';
import { cardsAreFresh, isLocked, lockAfter } from './relief-lock.ts';

const triage = (redFlags: string[], locked = true) =>
  ({ level: 'see-doctor-days', redFlags, because: [], locked }) as const;

test('a lock survives start over: clean answers afterwards do not open it', () => {
  const lock = lockAfter(undefined, triage(['groin-lump']), '2026-11-01');
  expect(isLocked(lock)).toBe(true);
  expect(lockAfter(lock, triage([], false), '2026-11-05')).toBe(lock);
});

test('only a dated clinician examination ends a lock; a new flag shuts it again, the same one does not', () => {
  const lock = lockAfter(undefined, triage(['groin-lump']), '2026-11-01')!;
  const open = { ...lock, examined: '2026-11-03' };
  expect(isLocked(open)).toBe(false);
  expect(lockAfter(open, triage(['groin-lump']), '2026-11-05')).toBe(open);
  const again = lockAfter(open, triage(['dark-urine']), '2026-11-06');
  expect(again).toEqual({ redFlags: ['dark-urine'], since: '2026-11-06' });
});

test('further flags join, and the day it began stays', () => {
  const lock = lockAfter(undefined, triage(['groin-lump']), '2026-11-01');
  expect(lockAfter(lock, triage(['fever-or-ill']), '2026-11-04')).toEqual({
    redFlags: ['groin-lump', 'fever-or-ill'],
    since: '2026-11-01',
  });
});

test('cards answered more than two weeks ago, or not at all, open nothing', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const cards = (...days: string[]) => ({
    cards: Object.fromEntries(days.map((day, i) => [i + 1, `${day}T12:00:00Z`])),
  });
  expect(cardsAreFresh(cards('2026-11-22', '2026-11-10'), now)).toBe(true);
  expect(cardsAreFresh(cards('2026-11-22', '2026-11-08'), now)).toBe(false);
  expect(cardsAreFresh(cards(), now)).toBe(false);
});
