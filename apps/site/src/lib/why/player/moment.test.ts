import { expect, test } from 'vitest';
import { movedOn, stepped } from './moment.ts';

test('a slow stride takes four times as long as it was run', () => {
  expect(movedOn(0, 70, { durationMs: 700, slow: false })).toBeCloseTo(10, 9);
  expect(movedOn(0, 70, { durationMs: 700, slow: true })).toBeCloseTo(2.5, 9);
  expect(movedOn(95, 70, { durationMs: 700, slow: false })).toBeCloseTo(5, 9);
});

test('time that passed with the page out of sight is not run after', () => {
  expect(movedOn(10, 60_000, { durationMs: 700, slow: true })).toBeLessThan(14);
  expect(movedOn(10, -5, { durationMs: 700, slow: true })).toBe(10);
});

test('a step lands on a whole frame, round the stride', () => {
  expect(stepped(17.3, 2)).toBe(20);
  expect(stepped(0, -2)).toBe(98);
  expect(stepped(99, 2)).toBe(2);
});
