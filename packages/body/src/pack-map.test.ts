import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packMap, unpackMap } from './pack-map.ts';
import { sparseMap } from './sparse-map.ts';

const anyMap = fc
  .array(fc.tuple(fc.nat(65535), fc.double({ min: 0.001, max: 1, noNaN: true })), {
    maxLength: 400,
  })
  .map(sparseMap);

test('[B12] a packed map comes back with each weight close to what it was', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const back = unpackMap(packMap(map));
      const largest = Math.max(0, ...map.weights);
      const weights = new Map([...back.cells].map((cell, index) => [cell, back.weights[index]!]));
      map.cells.forEach((cell, index) => {
        const error = Math.abs((weights.get(cell) ?? 0) - map.weights[index]!);
        expect(error).toBeLessThan(largest / 30 + 1 / 255);
      });
      expect(back.cells.length).toBeLessThanOrEqual(map.cells.length);
    }),
  );
});

test('[B12] packing a map that was packed changes nothing', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const once = unpackMap(packMap(map));
      expect(unpackMap(packMap(once))).toEqual(once);
    }),
  );
});

test('[B12] two hundred neighbouring cells take under 0.3 KB', () => {
  const row = (first: number): [number, number][] =>
    Array.from({ length: 5 }, (_, cell) => [first + cell, 0.6]);
  const map = sparseMap(Array.from({ length: 40 }, (_, index) => row(4000 + 97 * index)).flat());
  expect(packMap(map).length).toBeLessThan(300);
});

test('[B12] bytes that were not packed by us throw', () => {
  expect(() => unpackMap(Uint8Array.of(255, 2, 1, 1))).toThrow(RangeError);
  expect(() => unpackMap(Uint8Array.of(255, 1, 1, 1, 15, 15))).toThrow(RangeError);
});
