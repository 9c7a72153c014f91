import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gate } from './gate.ts';
import { isLocked, joinLocks, lockAfter, type Lock } from './lock.ts';

const on = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const fired = (redFlags: string[], locked = true): { redFlags: string[]; locked: boolean } => ({
  redFlags,
  locked,
});

test('[R3] a lock survives start over: clean answers afterwards do not open it', () => {
  const lock = lockAfter(undefined, fired(['groin-lump']), on('2026-11-01'));
  expect(lockAfter(lock, fired([], false), on('2026-11-05'))).toBe(lock);
  expect(isLocked(lock, on('2027-11-05'))).toBe(true);
  expect(gate({ cards: {}, lock: lock! }, on('2026-11-05'))).toMatchObject({
    relief: 'no',
    because: ['lock'],
    buy: 'locked',
  });
});

test('[R3] [R4] only a dated clinician examination ends a lock; a new flag shuts it again, the same one does not', () => {
  const lock = lockAfter(undefined, fired(['groin-lump']), on('2026-11-01'))!;
  const open = { ...lock, examined: '2026-11-03' };
  expect(isLocked(open, on('2026-11-04'))).toBe(false);
  expect(lockAfter(open, fired(['groin-lump']), on('2026-11-05'))).toBe(open);
  const again = lockAfter(open, fired(['dark-urine']), on('2026-11-06'));
  expect(again).toEqual({ redFlags: ['dark-urine'], since: '2026-11-06T12:00:00.000Z' });
});

test('[R3] an examination before the lock began, in the future or without a day ends nothing', () => {
  const lock: Lock = { redFlags: ['groin-lump'], since: '2026-11-03T18:00:00Z' };
  for (const examined of ['2026-11-02', '2026-12-24', 'yes', ''])
    expect(isLocked({ ...lock, examined }, on('2026-11-05')), examined).toBe(true);
  expect(isLocked({ ...lock, examined: '2026-11-03' }, on('2026-11-05'))).toBe(false);
});

test('[R4] further flags join, and the day it began stays', () => {
  const lock = lockAfter(undefined, fired(['groin-lump']), on('2026-11-01'));
  expect(lockAfter(lock, fired(['fever-or-ill']), on('2026-11-04'))).toEqual({
    redFlags: ['groin-lump', 'fever-or-ill'],
    since: '2026-11-01T12:00:00.000Z',
  });
});

test('[R5] two tabs join their locks in either order, and lose no flag', () => {
  const flags = fc.subarray(['groin-lump', 'dark-urine', 'fever-or-ill'], { minLength: 1 });
  const shut = fc.record({
    redFlags: flags,
    since: fc.constantFrom('2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z'),
  });
  fc.assert(
    fc.property(shut, shut, (a, b) => {
      const [ab, ba] = [joinLocks(a, b, on('2026-11-05')), joinLocks(b, a, on('2026-11-05'))];
      expect(new Set(ab.redFlags)).toEqual(new Set([...a.redFlags, ...b.redFlags]));
      expect(new Set(ba.redFlags)).toEqual(new Set(ab.redFlags));
      expect(ab.since).toBe(ba.since);
    }),
    { seed: 5 },
  );
});

test('[R5] an older copy of a lock does not undo its examination, nor an examination a newer flag', () => {
  const shut: Lock = { redFlags: ['groin-lump'], since: '2026-11-01T10:00:00Z' };
  const ended = { ...shut, examined: '2026-11-03' };
  expect(joinLocks(ended, shut, on('2026-11-05'))).toBe(ended);
  expect(joinLocks(shut, ended, on('2026-11-05'))).toBe(ended);
  const wider: Lock = { ...shut, redFlags: ['groin-lump', 'dark-urine'] };
  expect(joinLocks(wider, ended, on('2026-11-05'))).toBe(wider);
});
