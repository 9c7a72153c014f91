import { distanceFrom } from './distance.ts';
import type { DistanceField, Seed } from './distance.ts';
import { drawingOf, paintedCells } from './drawing.ts';
import type { Drawing, PaintedCell } from './drawing.ts';
import { fade } from './fade.ts';
import { cellsWithin } from './surface-point.ts';
import type { Surface } from './surface.ts';

/** Cells at least this strong are inside the drawing; fainter ones are its soft edge. */
const insideWeight = 0.5;
/** Width of the new edge. */
const edgeCm = 1;

/**
 * The drawing as a person would paint it with a broader hand: what lies within `cm` of its inside,
 * along the skin, feels and weighs as the inside near it, with a soft edge about there. A
 * negative `cm` takes that much off its border; 0 changes nothing.
 */
export function growDrawing(surface: Surface, drawing: Drawing, cm: number): Drawing {
  if (cm === 0) return drawing;
  return cm < 0 ? shrink(surface, drawing, -cm) : grow(surface, drawing, cm);
}

function grow(surface: Surface, drawing: Drawing, cm: number): Drawing {
  const painted = paintedCells(drawing);
  const inside = insideOf(painted);
  const field = distanceFrom(surface, seedsOf(inside.keys()), cm + edgeCm / 2);
  const reached = carryOutward(surface, inside, field);
  field.cells.forEach((cell, index) => {
    const like = reached.get(cell)!;
    const own = painted.get(cell);
    const weight = like.weight * edge(field.distances[index]!, cm);
    painted.set(cell, own && own.weight >= weight ? own : { ...like, weight });
  });
  return drawingOf(drawing.body, painted.values());
}

function shrink(surface: Surface, drawing: Drawing, cm: number): Drawing {
  const painted = paintedCells(drawing);
  const inside = insideOf(painted);
  const outside = [...cellsWithin(surface, inside.keys(), 1)].filter((cell) => !inside.has(cell));
  const field = distanceFrom(surface, seedsOf(outside), cm + edgeCm / 2);
  field.cells.forEach((cell, index) => {
    const own = inside.get(cell);
    if (own)
      inside.set(cell, { ...own, weight: own.weight * (1 - edge(field.distances[index]!, cm)) });
  });
  return drawingOf(drawing.body, inside.values());
}

function edge(distanceCm: number, cm: number): number {
  return fade(distanceCm, Math.max(0, cm - edgeCm / 2), edgeCm);
}

/** What each reached cell is to be like: an inside cell at its firmest, or its first nearer neighbour. */
function carryOutward(
  surface: Surface,
  inside: ReadonlyMap<number, PaintedCell>,
  field: DistanceField,
): Map<number, PaintedCell> {
  const like = new Map<number, PaintedCell>();
  for (const cell of field.cells) {
    const own = inside.get(cell);
    const nearer = [...cellsWithin(surface, [cell], 1)].find((other) => like.has(other));
    if (own) like.set(cell, { ...own, weight: firmest(surface, inside, cell) });
    else if (nearer !== undefined) like.set(cell, { ...like.get(nearer)!, cell });
  }
  return like;
}

/** Largest weight within two steps, for the border of the inside is fainter than what it bounds. */
function firmest(surface: Surface, inside: ReadonlyMap<number, PaintedCell>, cell: number): number {
  let weight = 0;
  for (const other of cellsWithin(surface, [cell], 2)) {
    weight = Math.max(weight, inside.get(other)?.weight ?? 0);
  }
  return weight;
}

function insideOf(painted: ReadonlyMap<number, PaintedCell>): Map<number, PaintedCell> {
  return new Map([...painted].filter(([, { weight }]) => weight >= insideWeight));
}

function seedsOf(cells: Iterable<number>): Seed[] {
  return [...cells].map((cell) => ({ cell }));
}
