import { expect, test } from 'vitest';
import { createSheet } from '../bench/sheet.ts';
import { areaOf, createSurface } from './surface.ts';

const surface = createSurface(createSheet(11, 21, 0.2));

test('[B1] cell areas sum to the area of the surface', () => {
  const all = Uint16Array.from({ length: surface.body.cellCount }, (_, cell) => cell);
  expect(areaOf(surface, all)).toBeCloseTo(10 * 20, 3);
});

test('[B1] normals are unit vectors pointing out', () => {
  for (let at = 0; at < surface.normals.length; at += 3) {
    expect([...surface.normals.slice(at, at + 3)].map((value) => value + 0)).toEqual([0, 0, 1]);
  }
});

test('[B2] neighbours share an edge, and both ways', () => {
  const { starts, items } = surface.neighbours;
  const row = (cell: number): number[] => [...items.slice(starts[cell], starts[cell + 1])];
  for (let cell = 0; cell < surface.body.cellCount; cell++) {
    expect(new Set(row(cell)).size).toBe(row(cell).length);
    for (const other of row(cell)) expect(row(other)).toContain(cell);
  }
  expect(row(0).sort((a, b) => a - b)).toEqual([1, 11, 12]);
});

test('[B2] the edge opposite a corner joins the other two', () => {
  const { triangles } = surface.body;
  for (let corner = 0; corner < triangles.length; corner += 3) {
    const a = 3 * triangles[corner + 1]!;
    const b = 3 * triangles[corner + 2]!;
    const length = Math.hypot(
      surface.positions[a]! - surface.positions[b]!,
      surface.positions[a + 1]! - surface.positions[b + 1]!,
    );
    expect(surface.edgeLengths[corner]).toBeCloseTo(length, 5);
  }
});
