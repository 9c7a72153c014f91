import { expect, test } from 'vitest';
import { loadBody, loadLandmarks } from '../bench/load-body.ts';
import { distanceFrom } from './distance.ts';
import { drawingArea } from './measure-drawing.ts';
import { unionMaps } from './sparse-map.ts';
import type { SparseMap } from './sparse-map.ts';
import { strokeMap } from './stroke.ts';
import { createSurface } from './surface.ts';
import { positionOfPoint, seedsAround } from './surface-point.ts';
import { positionOf } from './vector.ts';
import { projectPoint } from './view-point.ts';
import { createView } from './view.ts';

const body = loadBody();
const landmarks = loadLandmarks();
const surface = createSurface(body);
const size = { width: 400, height: 900 };
const front = createView(surface, 'front', size);
const right = createView(surface, 'right', size);
const brush = { radiusCm: 2.5, softCm: 1 };

function pixelOf(view: typeof front, landmark: string): { x: number; y: number } {
  return projectPoint(view, positionOfPoint(surface, landmarks[landmark]!));
}

test('[B35] a tap paints a disc of so many cm along the skin', () => {
  const map = strokeMap(surface, right, [pixelOf(right, 'greater-trochanter')], brush);
  const field = distanceFrom(surface, seedsAround(surface, landmarks['greater-trochanter']!), 6);
  field.cells.forEach((cell, index) => {
    const at = map.cells.indexOf(cell);
    if (field.distances[index]! < 2) expect(map.weights[at]).toBe(1);
    if (field.distances[index]! > 4) expect(at).toBe(-1);
  });
  expect(drawingArea(surface, map)).toBeGreaterThan(Math.PI * 2.2 ** 2);
  expect(drawingArea(surface, map)).toBeLessThan(Math.PI * 3.4 ** 2);
});

test('[B35] the finest brush still paints where it touches', () => {
  const map = strokeMap(surface, front, [pixelOf(front, 'patella-centre')], {
    radiusCm: 0,
    softCm: 0,
  });
  expect(map.cells.length).toBeGreaterThan(0);
  expect(drawingArea(surface, map)).toBeLessThan(9);
});

test('[B36] a broad stroke down the inner right thigh leaves the left leg alone', () => {
  const view = createView(surface, 'front', size);
  const edgeAt = (y: number): number => {
    const row = view.cells.subarray(y * 400, y * 400 + 200);
    return row.findLastIndex((cell) => cell > 0 && body.part[cell - 1] === 4);
  };
  const samples = [380, 420, 460, 500].map((y) => ({ x: edgeAt(y) - 2, y }));
  const map = strokeMap(surface, view, samples, { radiusCm: 4, softCm: 1 });
  expect(map.cells.length).toBeGreaterThan(100);
  for (const cell of map.cells) expect(positionOf(surface.positions, cell)[0]).toBeLessThan(0);
});

test('[B36] at the silhouette a stroke is as broad as in the middle of the body', () => {
  const areas = [right, front].map((view) =>
    drawingArea(surface, strokeMap(surface, view, [pixelOf(view, 'greater-trochanter')], brush)),
  );
  expect(areas[1]! / areas[0]!).toBeGreaterThan(0.8);
  expect(areas[1]! / areas[0]!).toBeLessThan(1.25);
});

test('[B37] segments united while the finger moves give the stroke drawn at once', () => {
  const samples = Array.from({ length: 12 }, (_, index) => ({
    x: 120 + 4 * Math.sin(index),
    y: 300 + 14 * index,
  }));
  const whole = strokeMap(surface, front, samples, brush);
  const segments = samples
    .slice(1)
    .map((sample, index) => strokeMap(surface, front, [samples[index]!, sample], brush));
  const united = unionMaps(segments);
  const missing = symmetricDifference(whole, united);
  expect(missing / drawingArea(surface, whole)).toBeLessThan(0.03);
});

test('[B37] a fast finger leaves no gaps between two samples', () => {
  const map = strokeMap(
    surface,
    front,
    [
      { x: 130, y: 300 },
      { x: 130, y: 480 },
    ],
    { radiusCm: 1, softCm: 0 },
  );
  const heights = [...map.cells]
    .map((cell) => positionOf(surface.positions, cell)[1])
    .sort((a, b) => a - b);
  const gaps = heights.slice(1).map((height, index) => height - heights[index]!);
  expect(Math.max(...gaps)).toBeLessThan(1.5);
  expect(heights.at(-1)! - heights[0]!).toBeGreaterThan(22);
});

test('[B37] a stroke beside the body paints nothing', () => {
  expect(strokeMap(surface, front, [{ x: 3, y: 500 }], brush).cells).toHaveLength(0);
  expect(strokeMap(surface, front, [], brush).cells).toHaveLength(0);
});

function symmetricDifference(a: SparseMap, b: SparseMap): number {
  const rest = new Map([...b.cells].map((cell, index) => [cell, b.weights[index]!]));
  let area = 0;
  a.cells.forEach((cell, index) => {
    area += Math.abs(a.weights[index]! - (rest.get(cell) ?? 0)) * surface.areas[cell]!;
    rest.delete(cell);
  });
  for (const [cell, weight] of rest) area += weight * surface.areas[cell]!;
  return area;
}
