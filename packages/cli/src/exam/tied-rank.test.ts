import { describe, expect, test } from 'vitest';
import { chanceWithin } from './tied-rank.ts';

function entries(...posteriors: number[]) {
  return posteriors.map((posterior, i) => ({ id: 'abcdef'[i] as string, posterior }));
}

describe('chance within the first places', () => {
  test('[X8] is 0 or 1 when nothing is equal', () => {
    const ranked = entries(0.5, 0.3, 0.2);
    expect(chanceWithin(ranked, ['b'], 1)).toBe(0);
    expect(chanceWithin(ranked, ['b'], 2)).toBe(1);
    expect(chanceWithin(ranked, ['a', 'c'], 1)).toBe(1);
  });

  test('[X8] is a fair draw when all are equal', () => {
    const ranked = entries(0.2, 0.2, 0.2, 0.2, 0.2);
    expect(chanceWithin(ranked, ['e'], 1)).toBeCloseTo(1 / 5, 12);
    expect(chanceWithin(ranked, ['e'], 3)).toBeCloseTo(3 / 5, 12);
    expect(chanceWithin(ranked, ['a', 'e'], 3)).toBeCloseTo(1 - (3 / 5) * (2 / 4) * (1 / 3), 12);
  });

  test('[X8] draws only among the equal ones that straddle the last place', () => {
    const ranked = entries(0.4, 0.2, 0.2, 0.2);
    expect(chanceWithin(ranked, ['d'], 1)).toBe(0);
    expect(chanceWithin(ranked, ['d'], 2)).toBeCloseTo(1 / 3, 12);
    expect(chanceWithin(ranked, ['d'], 4)).toBeCloseTo(1, 12);
  });

  test('[X8] is none for an id that is nowhere', () => {
    expect(chanceWithin(entries(0.6, 0.4), ['z'], 5)).toBe(0);
  });
});
