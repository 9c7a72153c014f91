import { drawingOf, paintedCells } from './drawing.ts';
import type { Drawing, PaintedCell } from './drawing.ts';
import { distanceFrom } from './distance.ts';
import type { Surface } from './surface.ts';
import { pointOfCell } from './surface-point.ts';
import type { SurfacePoint } from './surface-point.ts';
import type { Vector } from './vector.ts';
import { walkAlong } from './walk.ts';

/**
 * The drawing moved `cm` along the skin in a direction (of any length): a cell weighs what the
 * drawing weighs at the place one reaches by walking back from it. Some 20 ms for a palm's breadth.
 */
export function shiftDrawing(
  surface: Surface,
  drawing: Drawing,
  direction: Vector,
  cm: number,
): Drawing {
  const painted = paintedCells(drawing);
  const back: Vector = [-direction[0], -direction[1], -direction[2]];
  const seeds = [...drawing.cells].map((cell) => ({ cell }));
  const reachable = distanceFrom(surface, seeds, cm + 2).cells;
  return drawingOf(
    drawing.body,
    [...reachable].flatMap((cell) => {
      const found = paintedAt(painted, walkAlong(surface, pointOfCell(cell), back, cm));
      return found ? [{ ...found, cell }] : [];
    }),
  );
}

/** What is painted at a point: weight between its corners, feeling of the corner that says most. */
function paintedAt(
  painted: ReadonlyMap<number, PaintedCell>,
  point: SurfacePoint,
): PaintedCell | undefined {
  let weight = 0;
  let most = 0;
  let like: PaintedCell | undefined;
  for (let k = 0; k < 3; k++) {
    const corner = painted.get(point.cells[k]!);
    const share = point.weights[k]! * (corner?.weight ?? 0);
    weight += share;
    if (share > most) [most, like] = [share, corner];
  }
  return like && { ...like, weight };
}
