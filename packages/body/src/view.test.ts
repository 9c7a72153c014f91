import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBody, loadLandmarks } from '../bench/load-body.ts';
import { partNames } from './body.ts';
import { createRegions, regionCells } from './regions.ts';
import { createSurface } from './surface.ts';
import { positionOfPoint } from './surface-point.ts';
import { cross, dot, positionOf } from './vector.ts';
import { viewFrames, viewNames } from './view-frame.ts';
import { cellAtPixel, pointAtPixel, projectPoint } from './view-point.ts';
import { createView } from './view.ts';
import type { View } from './view.ts';

const body = loadBody();
const surface = createSurface(body);
const regions = createRegions(surface, loadLandmarks());
const size = { width: 400, height: 900 };
const views = viewNames.map((name) => createView(surface, name, size));
const oneFoot = { bottom: -19, top: 24, left: 10, right: 28 };
const closer = [
  createView(surface, 'soles', { ...size, box: oneFoot }),
  createView(surface, 'soles', { ...size, box: { ...oneFoot, left: -28, right: -10 } }),
  createView(surface, 'feet-top', { ...size, box: oneFoot }),
  createView(surface, 'feet-top', { ...size, box: { ...oneFoot, left: -28, right: -10 } }),
];

function pixelsPerCell(view: View): Uint32Array {
  const counts = new Uint32Array(body.cellCount + 1);
  for (const cell of view.cells) counts[cell]!++;
  return counts.slice(1);
}

test('[B30] every paintable cell has 6 pixels or more in some view of 400 × 900', () => {
  const most = new Uint32Array(body.cellCount);
  for (const view of [...views, ...closer]) {
    pixelsPerCell(view).forEach((count, cell) => {
      most[cell] = Math.max(most[cell]!, count);
    });
  }
  expect([...regions.paintable].filter((cell) => most[cell]! < 6)).toEqual([]);
});

test('[B31] arms never hide trunk, hip or leg', () => {
  for (const name of viewNames) {
    const without = createView(surface, name, { ...size, arms: false });
    const withArms = createView(surface, name, { ...size, arms: true });
    without.cells.forEach((cell, pixel) => {
      if (cell !== 0 && withArms.cells[pixel] !== cell) {
        throw new Error(`${name}: pixel ${pixel} shows ${withArms.cells[pixel]}, not ${cell}`);
      }
    });
    const shownArms = [...without.cells].filter(
      (cell) => cell !== 0 && partNames[body.part[cell - 1]!] === 'hand',
    );
    expect(shownArms).toEqual([]);
  }
});

test('[B31] in the front view arms are drawn, with their true depth', () => {
  const view = createView(surface, 'front', {
    ...size,
    box: { left: -80, right: 80, bottom: -2, top: 170 },
  });
  const arm = [...view.cells.keys()].filter(
    (pixel) => view.cells[pixel] && partNames[body.part[view.cells[pixel]! - 1]!] === 'hand',
  );
  expect(arm.length).toBeGreaterThan(100);
  for (const pixel of arm) expect(Math.abs(view.depth[pixel]!)).toBeLessThan(40);
});

test('[B32] an inner-leg view shows its own leg only, the soles only feet', () => {
  const cellsIn = (name: View['name']): number[] =>
    [...new Set(views.find((view) => view.name === name)!.cells)].filter((cell) => cell > 0);
  for (const cell of cellsIn('inner-left')) {
    expect(positionOf(surface.positions, cell - 1)[0]).toBeGreaterThanOrEqual(0);
  }
  for (const cell of cellsIn('inner-right')) {
    expect(positionOf(surface.positions, cell - 1)[0]).toBeLessThanOrEqual(0);
  }
  for (const cell of cellsIn('soles')) expect(partNames[body.part[cell - 1]!]).toBe('foot');
  const inner = new Set(cellsIn('inner-left').map((cell) => cell - 1));
  const thigh = regionCells(regions, 'left/medial-thigh-upper');
  expect(thigh.filter((cell) => inner.has(cell)).length / thigh.length).toBeGreaterThan(0.9);
});

describe('axes', () => {
  test.each(viewNames)(
    '[B33] those of %s are at right angles, and right × up points at the viewer',
    (name) => {
      const { right, up, toward } = viewFrames[name];
      cross(right, up).forEach((value, axis) => expect(value).toBeCloseTo(toward[axis]!, 6));
      expect(dot(right, up)).toBeCloseTo(0, 6);
      expect(dot(toward, toward)).toBeCloseTo(1, 6);
    },
  );
});

test('[B33] seen from the front, the person’s left is on the right, and from behind on the left', () => {
  const x = (name: View['name'], at: readonly [number, number, number]): number =>
    projectPoint(
      views.find((view) => view.name === name)!,
      at,
    ).x;
  expect(x('front', [10, 80, 0])).toBeGreaterThan(200);
  expect(x('back', [10, 80, 0])).toBeLessThan(200);
  expect(x('left', [0, 80, 10])).toBeLessThan(200);
  expect(x('right', [0, 80, 10])).toBeGreaterThan(200);
});

test('[B33] the point under a pixel projects back to that pixel, at its depth', () => {
  fc.assert(
    fc.property(fc.constantFrom(...views), fc.nat(359999), (view, pixel) => {
      const [x, y] = [(pixel % 400) + 0.5, Math.floor(pixel / 400) + 0.5];
      const point = pointAtPixel(view, surface, x, y);
      expect(point === undefined).toBe(view.cells[pixel] === 0);
      if (!point) return;
      const back = projectPoint(view, positionOfPoint(surface, point));
      expect(back.x).toBeCloseTo(x, 1);
      expect(back.y).toBeCloseTo(y, 1);
      expect(back.depth).toBeCloseTo(view.depth[pixel]!, 2);
    }),
    { numRuns: 300 },
  );
});

test('[B33] a pixel’s cell is the corner of its triangle with most weight', () => {
  const view = views[0]!;
  for (let pixel = 0; pixel < view.cells.length; pixel += 7) {
    if (view.cells[pixel] === 0) continue;
    const [a, b] = view.barycentric.subarray(2 * pixel, 2 * pixel + 2);
    const weights = [a!, b!, 1 - a! - b!];
    const most = weights.indexOf(Math.max(...weights));
    const corner = 3 * (view.triangles[pixel]! - 1) + most;
    expect(view.cells[pixel]).toBe(body.triangles[corner]! + 1);
  }
});

test('[B34] a box is shown whole at any size, and other builds fill the same frame', () => {
  const box = { left: -5, right: 15, bottom: 80, top: 100 };
  for (const [width, height] of [
    [300, 100],
    [100, 300],
  ] as const) {
    const view = createView(surface, 'front', { width, height, box });
    expect(view.pixelsPerCm).toBe(5);
    expect(projectPoint(view, [5, 90, 0])).toMatchObject({ x: width / 2, y: height / 2 });
  }
  const male = createView(createSurface(body, 'male'), 'front', size);
  expect(male.box.top).toBeGreaterThan(views[0]!.box.top);
});

test('[B34] off the body there is no cell, unless one is within reach', () => {
  const view = views[0]!;
  expect(cellAtPixel(view, 2, 450)).toBe(-1);
  expect(cellAtPixel(view, -50, 450, 10)).toBe(-1);
  const row = 450;
  const edge = view.cells.subarray(row * 400, row * 400 + 400).findIndex((cell) => cell > 0);
  expect(cellAtPixel(view, edge - 3, row)).toBe(-1);
  const near = view.cells.subarray((row - 4) * 400, (row + 5) * 400);
  expect(near).toContain(cellAtPixel(view, edge - 3, row, 4) + 1);
  expect(cellAtPixel(view, edge, row)).toBe(view.cells[row * 400 + edge]! - 1);
});
