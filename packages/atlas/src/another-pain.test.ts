import { expect, test } from 'vitest';
import { isBehindOnly } from './another-pain.ts';

test('buttock, tailbone or low back alone is another pain than the front and side of the hip', () => {
  for (const region of ['buttock-upper', 'buttock-deep', 'sacrum-si', 'low-back-side'])
    expect(isBehindOnly([region])).toBe(true);
  expect(isBehindOnly(['sacrum-si', 'calf'])).toBe(true);
  expect(isBehindOnly(['buttock-deep', 'lateral-hip-trochanter'])).toBe(false);
  expect(isBehindOnly(['calf'])).toBe(false);
  expect(isBehindOnly([])).toBe(false);
});
