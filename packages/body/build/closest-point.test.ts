import { expect, test } from 'vitest';
import { closestPointOn } from './closest-point.ts';
import { distance, type Vector } from './vector.ts';

// A tetrahedron some 10 cm wide.
const positions = Float64Array.from([0, 0, 0, 10, 0, 0, 0, 10, 0, 0, 0, 10]);
const triangles = Int32Array.from([0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3]);
const closest = closestPointOn(positions, triangles);

test('the closest point is above, beside or at a corner of the nearest face', () => {
  const cases: [Vector, Vector][] = [
    [
      [2, 3, -4],
      [2, 3, 0],
    ],
    [
      [-1, 4, -3],
      [0, 4, 0],
    ],
    [
      [14, -2, -2],
      [10, 0, 0],
    ],
    [
      [5, 5, 5],
      [10 / 3, 10 / 3, 10 / 3],
    ],
  ];
  for (const [query, expected] of cases) {
    expect(distance(closest(query)!.point, expected)).toBeLessThan(1e-9);
  }
});

test('with a normal, faces that look another way are passed over', () => {
  const found = closest([1, 1, 0.5], [-1, 0, 0])!;
  expect(found.face).toBe(2);
  expect(distance(found.point, [0, 1, 0.5])).toBeLessThan(1e-9);
});

test('weights sum to 1 and give the point back', () => {
  const { face, weights, point } = closest([3, 4, 9])!;
  expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 12);
  for (const axis of [0, 1, 2] as const) {
    const sum = weights.reduce(
      (total, weight, k) => total + weight * positions[3 * triangles[3 * face + k]! + axis]!,
      0,
    );
    expect(sum).toBeCloseTo(point[axis], 12);
  }
});
