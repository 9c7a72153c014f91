import { viewFrames, type SparseMap, type Surface, type ViewName } from '@unknot/body';
import type { Frame, Vignette } from '../engraver/plate.ts';
import { isDrawn } from './standing-surface.ts';

/** The view that shows most of some cells squarely, and the window that holds them. */
export interface Look {
  readonly view: ViewName;
  readonly frame: Frame;
}

const candidates: readonly ViewName[] = [
  'front-left',
  'front-right',
  'back-left',
  'back-right',
  'front',
  'back',
  'left',
  'right',
  'soles',
];
const leastTallCm = 44;
const marginCm = 6;
/** An oblique look shows both limbs; a square one must show this much more to be worth it. */
const squarerBy = 1.35;
const faintest = 0.12;

function dot(axis: readonly [number, number, number], v: Float32Array, cell: number): number {
  return axis[0] * v[3 * cell]! + axis[1] * v[3 * cell + 1]! + axis[2] * v[3 * cell + 2]!;
}

function squareness(surface: Surface, view: ViewName, maps: readonly SparseMap[]): number {
  let sum = 0;
  for (const { cells, weights } of maps)
    cells.forEach((cell, i) => {
      if (weights[i]! < faintest || !isDrawn(surface.body, view, cell)) return;
      sum += weights[i]! * Math.max(0, dot(viewFrames[view].toward, surface.normals, cell)) ** 2;
    });
  return sum;
}

function frameAround(
  surface: Surface,
  view: ViewName,
  maps: readonly SparseMap[],
  aspect: number,
): Frame {
  const { right, up, toward } = viewFrames[view];
  const bounds = [Infinity, -Infinity, Infinity, -Infinity] as [number, number, number, number];
  for (const { cells, weights } of maps)
    cells.forEach((cell, i) => {
      const shown = dot(toward, surface.normals, cell) > 0 && isDrawn(surface.body, view, cell);
      if (weights[i]! < faintest || !shown) return;
      const [x, y] = [dot(right, surface.positions, cell), dot(up, surface.positions, cell)];
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.max(bounds[1], x);
      bounds[2] = Math.min(bounds[2], y);
      bounds[3] = Math.max(bounds[3], y);
    });
  const [x0, x1, y0, y1] = bounds[0] > bounds[1] ? [-10, 10, 60, 100] : bounds;
  const least = view === 'soles' ? 32 : leastTallCm;
  const tall = Math.max(least, y1 - y0 + 2 * marginCm, (x1 - x0 + 2 * marginCm) / aspect);
  const centre = (y0 + y1) / 2;
  return { middle: (x0 + x1) / 2, bottom: centre - tall / 2, top: centre + tall / 2 };
}

/** One look that suits all the maps together. `aspect` is the plate's width over its height. */
export function bestLook(surface: Surface, maps: readonly SparseMap[], aspect: number): Look {
  const scored = candidates.map((view) => ({ view, score: squareness(surface, view, maps) }));
  const { view } = scored.reduce((best, next) => {
    const oblique = next.view.includes('-');
    return next.score > best.score * (oblique ? 1 : squarerBy) ? next : best;
  });
  return { view, frame: frameAround(surface, view, maps, aspect) };
}

/** How a plate that shows a detail dissolves at its edges. `aspect` is its width over its height. */
export function detailVignette(frame: Frame, aspect: number): Vignette {
  const tall = frame.top - frame.bottom;
  const [left, right] = [frame.middle - (tall * aspect) / 2, frame.middle + (tall * aspect) / 2];
  const side = 0.16 * tall * aspect;
  return {
    top: [frame.top - 0.14 * tall, frame.top - 0.01 * tall],
    bottom: [frame.bottom + 0.12 * tall, frame.bottom + 0.01 * tall],
    left: [left + side, left],
    right: [right - side, right],
  };
}
