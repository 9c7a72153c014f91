import { expect, test } from 'vitest';
import { weeksOf } from './weeks.ts';

test('weeks are counted back from now, each run in one', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 0, n, 12)).toISOString();
  const runs = [
    { at: day(1), km: 5 },
    { at: day(8), km: 7 },
    { at: day(14), km: 3.04 },
    { at: day(15) },
    { at: day(16), km: 99 },
  ];
  expect(weeksOf(runs, day(15), 2).map(({ km }) => km)).toEqual([7, 3]);
  expect(weeksOf(runs, day(15), 3).map(({ km }) => km)).toEqual([5, 7, 3]);
});
