import { expect, test } from 'vitest';
import { smoothPath } from './smooth-path.ts';

test('a line keeps its ends and bends at its corners', () => {
  expect(smoothPath('m2 4 10 0 0 20')).toBe('M2 4L7 4Q12 4 12 14L12 24');
});

test('lines after the first begin where the one before ended, and two points make a straight one', () => {
  expect(smoothPath('m2 4 10 0m-4-4 6 8')).toBe('M2 4L7 4L12 4M8 0L11 4L14 8');
});
