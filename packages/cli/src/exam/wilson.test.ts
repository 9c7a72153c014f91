import { describe, expect, test } from 'vitest';
import { wilson } from './wilson.ts';

describe('wilson', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3; from memory.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('[X2] the interval of %i of %i is the published one', (count, of, low, high) => {
    const share = wilson(count, of);
    expect(share.value).toBeCloseTo(count / of, 12);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  test('[X2] the interval mirrors when hits and misses change places', () => {
    const [few, many] = [wilson(3, 17), wilson(14, 17)];
    expect(many.low).toBeCloseTo(1 - few.high, 12);
    expect(many.high).toBeCloseTo(1 - few.low, 12);
  });

  test('[X2] none of none is nothing, not a number that is none', () => {
    expect(wilson(0, 0)).toEqual({ count: 0, of: 0, value: 0, low: 0, high: 0 });
  });

  test('[X2] all of some reaches one and stays under certainty at the low end', () => {
    const { low, high } = wilson(10, 10);
    expect(high).toBeCloseTo(1, 12);
    expect(low).toBeCloseTo(0.7225, 4);
  });
});
