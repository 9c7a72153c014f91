import { describe, expect, test } from 'vitest';
import { runOf, unknownRuns } from './run.ts';

const at = (minute: number, km: number) =>
  runOf(new Date(Date.UTC(2026, 2, 1, 6, minute)), km, 50, 'fit');

describe('runs already known', () => {
  test('the same run told by another device is not a second one', () => {
    expect(unknownRuns([at(0, 10)], [at(1, 10.2), at(30, 10)])).toEqual([at(30, 10)]);
    expect(unknownRuns([], [at(0, 10), at(0, 10)])).toEqual([at(0, 10)]);
  });

  test('another length at the same time is another run', () => {
    expect(unknownRuns([at(0, 10)], [at(0, 5)])).toHaveLength(1);
  });
});
