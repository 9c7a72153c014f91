import { expect, test } from 'vitest';
import { catmullClark } from './catmull-clark.ts';

const cube = Float64Array.from(
  [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) =>
    [i & 1, (i >> 1) & 1, (i >> 2) & 1].map((b) => 2 * b - 1),
  ),
);
const quads = Int32Array.from([
  0, 2, 3, 1, 4, 5, 7, 6, 0, 1, 5, 4, 2, 6, 7, 3, 0, 4, 6, 2, 1, 3, 7, 5,
]);

test('a cube has 26 vertices and 24 quads after one level, by the rule of Catmull and Clark', () => {
  const refinement = catmullClark(8, quads);
  expect(refinement.vertexCount).toBe(26);
  expect(refinement.quads.length).toBe(24 * 4);
  const refined = refinement.refine(cube);
  const radius = (i: number): number =>
    Math.sqrt(refined[3 * i]! ** 2 + refined[3 * i + 1]! ** 2 + refined[3 * i + 2]! ** 2);
  for (let corner = 0; corner < 8; corner++)
    expect(radius(corner)).toBeCloseTo(Math.sqrt(3) * (5 / 9), 12);
  for (let edge = 8; edge < 20; edge++) expect(radius(edge)).toBeCloseTo(Math.sqrt(2) * 0.75, 12);
  for (let face = 20; face < 26; face++) expect(radius(face)).toBeCloseTo(1, 12);
});

test('refinement is linear, so builds may be mixed before or after', () => {
  const { refine } = catmullClark(8, quads);
  const other = cube.map((value, i) => value + Math.sin(i));
  const mixed = refine(cube.map((value, i) => (value + other[i]!) / 2));
  const [one, two] = [refine(cube), refine(other)];
  mixed.forEach((value, i) => expect(value).toBeCloseTo((one[i]! + two[i]!) / 2, 12));
});
