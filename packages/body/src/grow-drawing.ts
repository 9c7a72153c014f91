import { distanceFrom } from './distance.ts';
import type { DistanceField } from './distance.ts';
import { drawingOf, paintedCells } from './drawing.ts';
import type { Drawing, PaintedCell } from './drawing.ts';
import { cellsWithin } from './surface-point.ts';
import type { Surface } from './surface.ts';

/**
 * The drawing as a person would paint it with a broader hand: everything within `cm` of it along the
 * skin feels and weighs as its nearest painted cell. A negative `cm` takes that much off its border.
 */
export function growDrawing(surface: Surface, drawing: Drawing, cm: number): Drawing {
  return cm < 0 ? shrink(surface, drawing, -cm) : grow(surface, drawing, cm);
}

function grow(surface: Surface, drawing: Drawing, cm: number): Drawing {
  const cells = paintedCells(drawing);
  const field = distanceFrom(surface, seedsOf(drawing.cells), cm);
  field.cells.forEach((cell, index) => {
    if (cells.has(cell)) return;
    const source = nearestBefore(surface, field, index, cells);
    if (source) cells.set(cell, { ...source, cell });
  });
  return drawingOf(drawing.body, cells.values());
}

/** Painted neighbour of a newly reached cell; those nearer to the drawing are painted already. */
function nearestBefore(
  surface: Surface,
  field: DistanceField,
  index: number,
  painted: ReadonlyMap<number, PaintedCell>,
): PaintedCell | undefined {
  const around = cellsWithin(surface, [field.cells[index]!], 1);
  return [...around].map((cell) => painted.get(cell)).find((found) => found !== undefined);
}

function shrink(surface: Surface, drawing: Drawing, cm: number): Drawing {
  const painted = paintedCells(drawing);
  const border = [...cellsWithin(surface, drawing.cells, 1)].filter((cell) => !painted.has(cell));
  const lost = new Set(distanceFrom(surface, seedsOf(border), cm).cells);
  return drawingOf(
    drawing.body,
    [...painted.values()].filter(({ cell }) => !lost.has(cell)),
  );
}

function seedsOf(cells: Iterable<number>): { cell: number }[] {
  return [...cells].map((cell) => ({ cell }));
}
