import { expect, test } from 'vitest';
import { idTimeMs, newId } from './new-id.ts';

test('ids sort in the order they were made, also within a millisecond and when the clock steps back', () => {
  const times = [5_000, 5_000, 5_000, 4_000, 5_001, 5_000, 9_000];
  const ids = [
    ...times.map((time) => newId(time)),
    ...Array.from({ length: 5_000 }, () => newId()),
  ];
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id is a UUID of version 7 that tells when it was made', () => {
  const now = Date.now() + 10_000;
  const id = newId(now);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idTimeMs(id)).toBe(now);
});
