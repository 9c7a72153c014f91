import { describe, expect, test } from 'vitest';
import { coverage, ruledInk, smoothStep } from './ruling.ts';

function meanInk(slope: number, share: number): number {
  let sum = 0;
  const count = 20_000;
  for (let i = 0; i < count; i++) sum += ruledInk((i * slope * 40) / count, slope, 6, share);
  return sum / count;
}

describe('ruling', () => {
  test('a stroke covers as much of a pixel as lies under it', () => {
    expect(coverage(0, 0.25)).toBeCloseTo(0.5, 6);
    expect(coverage(0, 2)).toBe(1);
    expect(coverage(3, 2)).toBe(0);
    expect(coverage(2, 2)).toBeCloseTo(0.5, 6);
  });

  test('smoothStep works in both directions', () => {
    expect([smoothStep(1, 3, 0), smoothStep(1, 3, 2), smoothStep(3, 1, 0)]).toEqual([0, 0.5, 1]);
  });

  test('ink covers its share of the ground, also where lines crowd and every second one ends', () => {
    for (const slope of [0.8, 1, 1.6, 2.4, 4, 7])
      for (const share of [0.15, 0.3, 0.45]) {
        const ink = meanInk(slope, share);
        expect(ink, `slope ${slope}, share ${share}`).toBeGreaterThan(0.75 * share);
        expect(ink, `slope ${slope}, share ${share}`).toBeLessThan(1.35 * share);
      }
  });

  test('more share is never less ink, and no share is none', () => {
    expect(ruledInk(0, 1, 6, 0)).toBe(0);
    for (let value = 0; value < 12; value += 0.31)
      expect(ruledInk(value, 1.3, 6, 0.4)).toBeGreaterThanOrEqual(ruledInk(value, 1.3, 6, 0.2));
  });
});
