import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSheet } from '../bench/sheet.ts';
import { geodesicPath, pointAlong } from './geodesic.ts';
import { createSurface } from './surface.ts';
import { cellsOfPoint, pointOfCell, positionOfPoint } from './surface-point.ts';
import { distanceBetween } from './vector.ts';

const surface = createSurface(createSheet(31, 31, 0.1));
const anyCell = fc.nat(surface.body.cellCount - 1).map(pointOfCell);

test('[B8] on a flat sheet the shortest way is the straight line, within 5 %', () => {
  fc.assert(
    fc.property(anyCell, anyCell, (from, to) => {
      const path = geodesicPath(surface, from, to);
      const straight = distanceBetween(
        positionOfPoint(surface, from),
        positionOfPoint(surface, to),
      );
      expect(path.lengthCm).toBeGreaterThanOrEqual(straight - 1e-5);
      expect(path.lengthCm).toBeLessThanOrEqual(1.05 * straight + 0.05);
    }),
  );
});

test('[B8] a way starts and ends where asked, and a fraction of it is a fraction of its length', () => {
  fc.assert(
    fc.property(anyCell, anyCell, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
      const path = geodesicPath(surface, from, to);
      const at = (fraction: number) => positionOfPoint(surface, pointAlong(path, fraction));
      expect(distanceBetween(at(0), positionOfPoint(surface, from))).toBeLessThan(1e-4);
      expect(distanceBetween(at(1), positionOfPoint(surface, to))).toBeLessThan(1e-4);
      const before = geodesicPath(surface, from, pointAlong(path, share)).lengthCm;
      expect(Math.abs(before - share * path.lengthCm)).toBeLessThan(0.1 + 0.05 * path.lengthCm);
    }),
    { numRuns: 50 },
  );
});

test('[B8] points next to each other on a way lie in one triangle', () => {
  const path = geodesicPath(surface, pointOfCell(3), pointOfCell(900));
  const corners = path.points.slice(1).map((point, index) => {
    const before = path.points[index]!;
    return new Set([...cellsOfPoint(before), ...cellsOfPoint(point)]).size;
  });
  expect(path.points.length).toBeGreaterThan(20);
  expect(Math.max(...corners)).toBeLessThanOrEqual(3);
});

test('[B8] a way from a point to itself has no length', () => {
  const path = geodesicPath(surface, pointOfCell(7), pointOfCell(7));
  expect(path.lengthCm).toBe(0);
  expect(pointAlong(path, 0.5).cells[0]).toBe(7);
});
