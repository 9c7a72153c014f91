import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ZoneMap } from './knowledge.ts';
import { decodeMaps, encodeMaps } from './zone-table.ts';

const entry = fc.tuple(fc.integer({ min: 0, max: 65_535 }), fc.integer({ min: 1, max: 970 }));
const map = fc
  .uniqueArray(entry, { selector: ([cell]) => cell, minLength: 1, maxLength: 40 })
  .map((entries): ZoneMap => {
    const sorted = entries.toSorted(([a], [b]) => a - b);
    return {
      cells: Uint16Array.from(sorted, ([cell]) => cell),
      weights: Float32Array.from(sorted, ([, weight]) => weight / 1000),
    };
  });
const maps = fc.array(map, { maxLength: 12 });

test('[A19] a weight moves by a thirtieth of its map’s largest at most', () => {
  fc.assert(
    fc.property(maps, (given) => {
      const again = decodeMaps(encodeMaps(given));
      given.forEach(({ cells, weights }, index) => {
        const kept = new Map(
          [...again[index]!.cells].map((c, i) => [c, again[index]!.weights[i]!]),
        );
        const slack = Math.max(...weights) / 30 + 1 / 255;
        cells.forEach((cell, i) =>
          expect(Math.abs((kept.get(cell) ?? 0) - weights[i]!)).toBeLessThanOrEqual(slack),
        );
        expect([...kept.keys()].every((cell) => cells.includes(cell))).toBe(true);
      });
    }),
    { seed: 7 },
  );
});

test('[A19] maps once decoded encode to the same bytes', () => {
  // Below an eighth the largest weight itself moves by more than a rounding; no zone is so faint.
  const strong = maps.map((list) => list.map(lifted));
  fc.assert(
    fc.property(strong, (given) => {
      const bytes = encodeMaps(given);
      expect(encodeMaps(decodeMaps(bytes))).toEqual(bytes);
    }),
    { seed: 7 },
  );
});

function lifted({ cells, weights }: ZoneMap): ZoneMap {
  return { cells, weights: weights.map((weight, index) => (index === 0 ? 0.9 : weight)) };
}

test('[A19] cut bytes throw', () => {
  const bytes = encodeMaps([{ cells: Uint16Array.of(300), weights: Float32Array.of(0.5) }]);
  expect(() => decodeMaps(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
});
