import { expect, test } from 'vitest';
import { breathAt } from './breath.ts';

test('[R27] a breath is four seconds in and six out, from the start of every step', () => {
  expect(breathAt(0)).toEqual({ phase: 'in', share: 0 });
  expect(breathAt(2000)).toEqual({ phase: 'in', share: 0.5 });
  expect(breathAt(7000)).toEqual({ phase: 'out', share: 0.5 });
  expect(breathAt(10_000)).toEqual({ phase: 'in', share: 0 });
  expect(breathAt(-50)).toEqual({ phase: 'in', share: 0 });
});
