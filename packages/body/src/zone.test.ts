import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSheet } from '../bench/sheet.ts';
import { fade } from './fade.ts';
import type { LandmarkPoints } from './path-point.ts';
import { profileAt } from './profile.ts';
import type { SparseMap } from './sparse-map.ts';
import { createSurface } from './surface.ts';
import { pointOfCell } from './surface-point.ts';
import { positionOf } from './vector.ts';
import { rasteriseZone } from './zone.ts';

const columns = 41;
const surface = createSurface(createSheet(columns, 41, 0.1));
const landmarks: LandmarkPoints = {
  west: pointOfCell(20 * columns + 10),
  east: pointOfCell(20 * columns + 30),
  north: pointOfCell(35 * columns + 30),
};
const weightsOf = (map: SparseMap): Map<number, number> =>
  new Map([...map.cells].map((cell, index) => [cell, map.weights[index]!]));

test('[B9] a path part has full weight to its radius and none beyond radius + soft', () => {
  const part = { path: ['west', 'east'], radius: 4, weight: 0.8, soft: 2 };
  const weights = weightsOf(rasteriseZone(surface, landmarks, [part]).value);
  for (let cell = 0; cell < surface.body.cellCount; cell++) {
    const [x, y] = positionOf(surface.positions, cell);
    const distance = Math.hypot(Math.max(0, Math.abs(x) - 10), y - 20);
    const weight = weights.get(cell) ?? 0;
    if (distance < 3.7) expect(weight).toBeCloseTo(0.8, 5);
    if (distance > 6.1) expect(weight).toBe(0);
  }
});

test('[B9] the edge of a slanting band is smooth: weights follow the distance from its line', () => {
  const slanted = { start: pointOfCell(8 * columns + 4), end: pointOfCell(29 * columns + 36) };
  const part = { path: ['start', 'end'], radius: 4, weight: 1, soft: 3 };
  const weights = weightsOf(rasteriseZone(surface, slanted, [part]).value);
  const [x0, y0] = positionOf(surface.positions, 8 * columns + 4);
  const [x1, y1] = positionOf(surface.positions, 29 * columns + 36);
  const length = Math.hypot(x1 - x0, y1 - y0);
  for (let cell = 0; cell < surface.body.cellCount; cell++) {
    const [x, y] = positionOf(surface.positions, cell);
    const along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
    if (along < 2 || along > length - 2) continue;
    const off = Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length;
    expect(Math.abs((weights.get(cell) ?? 0) - fade(off, 4, 3))).toBeLessThan(0.2);
  }
});

test('[B9] radius and weight follow their profiles along the path', () => {
  const part = { path: ['west', 'east'], radius: [2, 6], weight: [0.2, 0.4, 1], soft: 0.5 };
  const weights = weightsOf(rasteriseZone(surface, landmarks, [part]).value);
  const row = (column: number): number => weights.get(20 * columns + column) ?? 0;
  expect([10, 15, 20, 25, 30].map((column) => row(column).toFixed(1))).toEqual(
    [0.2, 0.3, 0.4, 0.7, 1].map((weight) => weight.toFixed(1)),
  );
  const reach = (column: number): number =>
    Array.from(
      { length: 12 },
      (_, step) => weights.get((20 + step) * columns + column) ?? 0,
    ).filter((weight) => weight > 0).length;
  expect(reach(12)).toBeLessThan(5);
  expect(reach(28)).toBeGreaterThan(5);
});

test('[B9] profiles are linear between evenly spaced numbers', () => {
  expect([0, 0.25, 0.5, 1].map((at) => profileAt([2, 4, 8], at))).toEqual([2, 3, 4, 8]);
  expect(profileAt([3], 0.7)).toBe(3);
  expect(profileAt(5, 0.2)).toBe(5);
});

test('[B10] parts combine by the larger weight', () => {
  const a = { path: ['west', 'east'], radius: 3, weight: [0.3, 0.9] };
  const b = { path: ['east', 'north'], radius: 2, weight: 0.6 };
  const alone = [a, b].map((part) => weightsOf(rasteriseZone(surface, landmarks, [part]).value));
  const both = weightsOf(rasteriseZone(surface, landmarks, [a, b]).value);
  const cells = new Set(alone.flatMap((weights) => [...weights.keys()]));
  expect(new Set(both.keys())).toEqual(cells);
  for (const cell of cells) {
    expect(both.get(cell)).toBe(Math.max(...alone.map((weights) => weights.get(cell) ?? 0)));
  }
});

test('[B10] a point between two others may stand for a landmark, and nest', () => {
  const middle = { between: ['west', 'east'], at: 0.5 } as const;
  const quarter = { between: ['west', middle], at: 0.5 } as const;
  const part = { path: [quarter], radius: 1.5, weight: 1, soft: 0 };
  const { value } = rasteriseZone(surface, landmarks, [part]);
  const x = [...value.cells].map((cell) => positionOf(surface.positions, cell)[0]);
  expect(x.reduce((sum, value) => sum + value, 0) / x.length).toBeCloseTo(-5, 0);
});

test('[B11] faults are named where they stand, and the sound parts are laid', () => {
  const sound = { path: ['west'], radius: 2, weight: 1 };
  const { value, issues } = rasteriseZone(surface, landmarks, [
    { path: ['west', { between: ['east', 'nowhere'], at: 1.5 }], radius: 2, weight: 1 },
    { region: 'elbow', weight: 0.5 },
    sound,
    { path: [], radius: 2, weight: 1 },
    { weight: 1 },
    { path: ['west'], radius: [2, Number.NaN], weight: 3 },
  ]);
  expect(issues.map(({ code, field, got }) => `${code} ${field} ${got}`)).toEqual([
    'unknown-landmark [0].path[1].between[1] nowhere',
    'bad-number [0].path[1].at 1.5',
    'unknown-region [1].region elbow',
    'bad-part [3] none',
    'bad-part [4] neither',
    'bad-number [5].radius NaN',
    'bad-number [5].weight 3',
  ]);
  expect(value).toEqual(rasteriseZone(surface, landmarks, [sound]).value);
});

test('[B11] weights stay between 0 and 1 for any sound part', () => {
  const names = fc.constantFrom('west', 'east', 'north');
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const part = fc.record({
    path: fc.array(names, { minLength: 1, maxLength: 4 }),
    radius: fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 4 }),
    weight: fc.array(chance, { minLength: 1, maxLength: 4 }),
    soft: fc.double({ min: 0, max: 6, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
      const { value, issues } = rasteriseZone(surface, landmarks, parts);
      expect(issues).toEqual([]);
      expect([...value.weights].every((weight) => weight > 0 && weight <= 1)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
