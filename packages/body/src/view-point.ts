import type { Surface } from './surface.ts';
import type { SurfacePoint } from './surface-point.ts';
import { dot } from './vector.ts';
import type { Vector } from './vector.ts';
import type { View } from './view.ts';

/** Where a point of the body appears if nothing hides it: pixels from the top left, cm of depth. */
export function projectPoint(view: View, point: Vector): { x: number; y: number; depth: number } {
  const { frame, box, pixelsPerCm } = view;
  return {
    x: view.width / 2 + pixelsPerCm * (dot(point, frame.right) - (box.left + box.right) / 2),
    y: view.height / 2 - pixelsPerCm * (dot(point, frame.up) - (box.bottom + box.top) / 2),
    depth: dot(point, frame.toward),
  };
}

/** Cell under a pixel, or under the nearest pixel that shows one within reach; −1 if none. */
export function cellAtPixel(view: View, x: number, y: number, reachPixels = 0): number {
  const pixel = nearestShown(view, Math.floor(x), Math.floor(y), reachPixels);
  return pixel < 0 ? -1 : view.cells[pixel]! - 1;
}

/** Point of the skin under a pixel, or under the nearest pixel that shows skin within reach. */
export function pointAtPixel(
  view: View,
  surface: Surface,
  x: number,
  y: number,
  reachPixels = 0,
): SurfacePoint | undefined {
  const pixel = nearestShown(view, Math.floor(x), Math.floor(y), reachPixels);
  if (pixel < 0) return undefined;
  const { triangles } = surface.body;
  const corner = 3 * (view.triangles[pixel]! - 1);
  const a = view.barycentric[2 * pixel]!;
  const b = view.barycentric[2 * pixel + 1]!;
  return {
    cells: [triangles[corner]!, triangles[corner + 1]!, triangles[corner + 2]!],
    weights: [a, b, Math.max(0, 1 - a - b)],
  };
}

function nearestShown(view: View, x: number, y: number, reach: number): number {
  if (view.cells[y * view.width + x] && inside(view, x, y)) return y * view.width + x;
  const bound = Math.ceil(reach);
  let best = -1;
  let bestSquare = reach * reach;
  for (let dy = -bound; dy <= bound; dy++) {
    for (let dx = -bound; dx <= bound; dx++) {
      const square = dx * dx + dy * dy;
      if (square > bestSquare || (square === bestSquare && best >= 0)) continue;
      const pixel = (y + dy) * view.width + x + dx;
      if (!inside(view, x + dx, y + dy) || view.cells[pixel] === 0) continue;
      best = pixel;
      bestSquare = square;
    }
  }
  return best;
}

function inside(view: View, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < view.width && y < view.height;
}
