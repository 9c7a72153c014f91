import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSheet } from '../bench/sheet.ts';
import { addStroke, emptyDrawing } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { growDrawing } from './grow-drawing.ts';
import { drawingArea, overlapOf } from './measure-drawing.ts';
import { shiftDrawing } from './shift-drawing.ts';
import { smoothDrawing } from './smooth-drawing.ts';
import { sparseMap } from './sparse-map.ts';
import { createSurface } from './surface.ts';
import { pointOfCell, positionOfPoint } from './surface-point.ts';
import { positionOf } from './vector.ts';
import { walkAlong } from './walk.ts';

const columns = 41;
const sheet = createSheet(columns, 41, 0.1);
const surface = createSurface(sheet);
const feeling = { intensity: 6, qualities: ['ache'] } as const;

/** All cells within `radius` of a place on the sheet. */
function disc(x: number, y: number, radius: number): Drawing {
  const cells = Array.from({ length: sheet.cellCount }, (_, cell) => cell).filter((cell) => {
    const [cx, cy] = positionOf(surface.positions, cell);
    return Math.hypot(cx - x, cy - y) <= radius;
  });
  const map = sparseMap(cells.map((cell) => [cell, 1]));
  return addStroke(emptyDrawing(sheet), map, feeling);
}

test('[B27] growing widens a disc by so many cm and shrinking takes them back', () => {
  const grown = growDrawing(surface, disc(0, 20, 6), 3);
  expect(overlapOf(surface, grown, disc(0, 20, 9))).toBeGreaterThan(0.9);
  expect(overlapOf(surface, growDrawing(surface, grown, -3), disc(0, 20, 6))).toBeGreaterThan(0.85);
  expect(growDrawing(surface, disc(0, 20, 6), 0)).toEqual(disc(0, 20, 6));
});

test('[B27] a soft edge is not copied outward: the inside grows', () => {
  const soft = smoothDrawing(surface, disc(0, 20, 6), 4);
  const grown = growDrawing(surface, soft, 3);
  expect(overlapOf(surface, grown, disc(0, 20, 9))).toBeGreaterThan(0.85);
});

test('[B27] what grows feels as what it grew from', () => {
  const grown = growDrawing(surface, disc(0, 20, 3), 2);
  expect(new Set(grown.intensities)).toEqual(new Set([6]));
  expect(new Set(grown.qualities)).toEqual(new Set([1]));
});

test('[B28] a shift moves a drawing along the skin and keeps its area', () => {
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  fc.assert(
    fc.property(angle, fc.double({ min: 0, max: 8, noNaN: true }), (turn, cm) => {
      const direction = [Math.cos(turn), Math.sin(turn), 0] as const;
      const start = disc(0, 20, 6);
      const moved = shiftDrawing(surface, start, direction, cm);
      const wanted = disc(cm * direction[0], 20 + cm * direction[1], 6);
      expect(overlapOf(surface, moved, wanted)).toBeGreaterThan(0.8);
      expect(drawingArea(surface, moved) / drawingArea(surface, start)).toBeCloseTo(1, 1);
    }),
    { numRuns: 20 },
  );
});

test('[B28] a direction out of the skin moves nothing', () => {
  expect(shiftDrawing(surface, disc(0, 20, 4), [0, 0, 5], 3)).toEqual(disc(0, 20, 4));
});

test('[B28] a walk of so many cm ends so many cm away, or at the edge', () => {
  const start = pointOfCell(20 * columns + 20);
  const [x, y] = positionOfPoint(surface, walkAlong(surface, start, [3, 4, 9], 5));
  const [fromX, fromY] = positionOfPoint(surface, start);
  expect(x - fromX).toBeCloseTo(3, 3);
  expect(y - fromY).toBeCloseTo(4, 3);
  const [edge] = positionOfPoint(surface, walkAlong(surface, start, [1, 0, 0], 100));
  expect(edge).toBeCloseTo(20, 3);
});

test('[B29] smoothing fills a pinhole, drops a lone speck and leaves the middle alone', () => {
  const whole = disc(0, 20, 6);
  const hole = 20 * columns + 20;
  const at = whole.cells.indexOf(hole);
  const pierced = { ...whole, weights: whole.weights.with(at, 0.05) };
  expect(
    smoothDrawing(surface, pierced).weights[smoothDrawing(surface, pierced).cells.indexOf(hole)],
  ).toBeGreaterThan(0.5);
  const speck = addStroke(emptyDrawing(sheet), sparseMap([[hole, 0.5]]), feeling);
  expect(Math.max(...smoothDrawing(surface, speck, 2).weights)).toBeLessThan(0.2);
  const smooth = smoothDrawing(surface, whole, 3);
  expect(smooth.weights[smooth.cells.indexOf(hole)]).toBe(1);
  expect(overlapOf(surface, smooth, whole)).toBeGreaterThan(0.75);
});
