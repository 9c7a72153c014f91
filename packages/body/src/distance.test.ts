import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSheet } from '../bench/sheet.ts';
import { distanceFrom } from './distance.ts';
import type { Seed } from './distance.ts';
import { createSurface } from './surface.ts';
import { pointOfCell, seedsAround } from './surface-point.ts';
import { distanceBetween, positionOf } from './vector.ts';

const surface = createSurface(createSheet(41, 41, 0.1));
const middle = 20 * 41 + 20;
const around = (cell: number): Seed[] => seedsAround(surface, pointOfCell(cell));
const straight = (a: number, b: number): number =>
  distanceBetween(positionOf(surface.positions, a), positionOf(surface.positions, b));

test('[B5] on a flat sheet distances are straight lines, within 2 % and a millimetre', () => {
  const field = distanceFrom(surface, around(middle), Infinity);
  expect(field.cells).toHaveLength(41 * 41);
  field.cells.forEach((cell, index) => {
    const truth = straight(middle, cell);
    expect(Math.abs(field.distances[index]! - truth)).toBeLessThan(0.1 + 0.02 * truth);
  });
});

test('[B5] distances come nearest first and never fall below the straight line', () => {
  fc.assert(
    fc.property(fc.nat(surface.body.cellCount - 1), (seed) => {
      const field = distanceFrom(surface, around(seed), 9);
      field.cells.forEach((cell, index) => {
        expect(field.distances[index]!).toBeGreaterThanOrEqual(straight(seed, cell) - 1e-5);
        if (index > 0) {
          expect(field.distances[index]!).toBeGreaterThanOrEqual(field.distances[index - 1]!);
        }
      });
    }),
    { numRuns: 30 },
  );
});

test('[B6] a bounded march equals the unbounded one within its reach and has nothing beyond', () => {
  const seeds = [{ cell: 5 }, { cell: 900, distanceCm: 1.5 }];
  const whole = distanceFrom(surface, seeds, Infinity);
  const bounded = distanceFrom(surface, seeds, 7);
  const within = whole.distances.filter((distance) => distance <= 7).length;
  expect([...bounded.cells]).toEqual([...whole.cells.slice(0, within)]);
  expect([...bounded.distances]).toEqual([...whole.distances.slice(0, within)]);
});

test('[B6] several seeds give the nearest of their single distances, within 2 mm', () => {
  const index = (field: ReturnType<typeof distanceFrom>): Map<number, number> =>
    new Map([...field.cells].map((cell, at) => [cell, field.distances[at]!]));
  const left = index(distanceFrom(surface, around(300), Infinity));
  const right = index(distanceFrom(surface, around(1200), Infinity));
  const both = distanceFrom(surface, [...around(300), ...around(1200)], Infinity);
  both.cells.forEach((cell, at) => {
    const nearest = Math.min(left.get(cell)!, right.get(cell)!);
    expect(Math.abs(both.distances[at]! - nearest)).toBeLessThan(0.2);
  });
});

test('[B6] a march ends early once the cells asked for are known', () => {
  const field = distanceFrom(surface, [{ cell: middle }], Infinity, [middle + 5]);
  expect(field.cells.at(-1)).toBe(middle + 5);
  expect(field.cells.length).toBeLessThan(150);
});

test('[B7] labels are carried outward from the seeds', () => {
  const row = Array.from({ length: 41 }, (_, column) => ({ cell: column, label: column / 40 }));
  const field = distanceFrom(createSurface(createSheet(41, 41)), row, Infinity);
  field.cells.forEach((cell, at) => {
    expect(field.labels[at]!).toBeCloseTo((cell % 41) / 40, 5);
  });
});
