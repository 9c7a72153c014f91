import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splineCurve } from './spline.ts';

const points = { id: 'wave', x: [0, 1, 3, 4, 6], y: [0, 2, -1, 0.5, 0.25] };
const curve = splineCurve(points);

test('[S3] a spline passes through its points and goes on straight beyond them', () => {
  points.x.forEach((x, i) => expect(curve.value(x)).toBeCloseTo(points.y[i]!, 12));
  const slope = curve.slope(6);
  expect(curve.value(9)).toBeCloseTo(0.25 + 3 * slope, 12);
  expect(curve.slope(9)).toBe(slope);
  expect(curve.value(-2)).toBeCloseTo(-2 * curve.slope(0), 12);
});

test('[S3] its slope is that of its values, and has no corner', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 8, noNaN: true }), (x) => {
      const h = 1e-6;
      const measured = (curve.value(x + h) - curve.value(x - h)) / (2 * h);
      expect(curve.slope(x)).toBeCloseTo(measured, 4);
    }),
  );
});

test('[S3] it is natural: no bend at either end', () => {
  const bend = (x: number, side: number): number =>
    Math.abs(curve.slope(x + side * 1e-5) - curve.slope(x)) / 1e-5;
  expect(bend(0, 1)).toBeLessThan(1e-3);
  expect(bend(6, -1)).toBeLessThan(1e-3);
  expect(bend(3, 1)).toBeGreaterThan(0.5);
});

test('[S3] two points make a straight line', () => {
  const line = splineCurve({ id: 'line', x: [0, 2], y: [1, 5] });
  expect(line.value(0.5)).toBeCloseTo(2, 12);
});
