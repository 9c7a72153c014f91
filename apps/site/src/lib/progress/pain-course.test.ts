import { describe, expect, test } from 'vitest';
import { emptyRecord } from '../check/record.ts';
import { changeOf, isWorseThisWeek, painPoints, type PainPoint } from './pain-course.ts';

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const point = (n: number, pain: number): PainPoint => ({ at: day(n), pain, from: 'rating' });

describe('pain over time', () => {
  test('gathers checks, ratings and both ends of a session in order of time', () => {
    const record = { ...emptyRecord, listed: [{ region: 'pubic', intensity: 6 }] };
    const session = { id: 's', at: day(2), muscle: 'x', technique: 'x', side: 'left' as const };
    const points = painPoints(
      [
        { id: 'c', startedAt: day(1), changedAt: day(1), record },
        { id: 'd', startedAt: day(1), changedAt: day(1), record: emptyRecord },
      ],
      [{ id: 'r', at: day(4), pain: 3 }],
      [{ ...session, seconds: 300, painBefore: 5, painAfter: 4 }],
    );
    expect(points.map(({ pain, from }) => [pain, from])).toEqual([
      [6, 'check'],
      [5, 'before'],
      [4, 'after'],
      [3, 'rating'],
    ]);
  });

  test('a difference within the noise is never called a change', () => {
    expect(changeOf([], 2)).toBe('few');
    expect(changeOf([point(1, 5)], 2)).toBe('few');
    expect(changeOf([point(1, 5), point(9, 4)], 2)).toBe('unclear');
    expect(changeOf([point(1, 5), point(9, 3)], 2)).toBe('better');
    expect(changeOf([point(1, 5), point(5, 0), point(9, 7)], 2)).toBe('worse');
  });

  test('a week is worse only beyond the noise, and only where both weeks were told', () => {
    const points = [point(3, 2), point(5, 2), point(10, 4), point(12, 5)];
    expect(isWorseThisWeek(points, day(14), 2)).toBe(true);
    expect(isWorseThisWeek(points, day(14), 3)).toBe(false);
    expect(isWorseThisWeek(points.slice(2), day(14), 2)).toBe(false);
  });
});
