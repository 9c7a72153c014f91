import { drawingOf, paintedCells } from './drawing.ts';
import type { Drawing, PaintedCell } from './drawing.ts';
import { cellsWithin } from './surface-point.ts';
import type { Surface } from './surface.ts';

/**
 * The drawing with ragged edges and pinholes evened out: in each pass a cell's weight becomes the
 * mean of its own and its neighbours' mean. A newly reached cell feels as its strongest neighbour.
 */
export function smoothDrawing(surface: Surface, drawing: Drawing, passes = 1): Drawing {
  let smooth = drawing;
  for (let pass = 0; pass < passes; pass++) smooth = smoothOnce(surface, smooth);
  return smooth;
}

function smoothOnce(surface: Surface, drawing: Drawing): Drawing {
  const painted = paintedCells(drawing);
  const reached = [...cellsWithin(surface, drawing.cells, 1)];
  return drawingOf(
    drawing.body,
    reached.map((cell) => smoothCell(surface, painted, cell)),
  );
}

function smoothCell(
  surface: Surface,
  painted: ReadonlyMap<number, PaintedCell>,
  cell: number,
): PaintedCell {
  const { starts, items } = surface.neighbours;
  const around = [...items.subarray(starts[cell], starts[cell + 1])];
  const found = around.flatMap((other) => painted.get(other) ?? []);
  const mean = found.reduce((sum, other) => sum + other.weight, 0) / around.length;
  const own = painted.get(cell);
  const like = own ?? found.reduce((a, b) => (b.weight > a.weight ? b : a));
  return { ...like, cell, weight: ((own?.weight ?? 0) + mean) / 2 };
}
