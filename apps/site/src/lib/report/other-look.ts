import { viewFrames, type Drawing, type Surface } from '@unknot/body';
import { bestLook, type Look } from '../plate/best-look.ts';

/** Share of the painted skin that must face away before a second picture is worth its place. */
const leastHidden = 0.12;

/** A second look at what the first one does not show, if enough of the drawing lies there. */
export function otherLook(surface: Surface, drawing: Drawing, { view }: Look): Look[] {
  const { toward } = viewFrames[view];
  const facing = (cell: number): number =>
    [0, 1, 2].reduce((sum, axis) => sum + toward[axis]! * surface.normals[3 * cell + axis]!, 0);
  const hidden = [...drawing.cells.keys()].filter((i) => facing(drawing.cells[i]!) <= 0.1);
  if (hidden.length < leastHidden * drawing.cells.length) return [];
  const cells = Uint16Array.from(hidden, (i) => drawing.cells[i]!);
  const weights = Float32Array.from(hidden, (i) => drawing.weights[i]!);
  const look = bestLook(surface, [{ cells, weights }], 0.8);
  return look.view === view ? [] : [look];
}
