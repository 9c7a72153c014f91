import type { Body, Shape, ViewName } from '@unknot/body';
import { refineSurface, type Surface } from '../engraver/surface.ts';

/** Height in cm on the neutral build above which a plate is never drawn. */
const drawnBelow = 131;
const footBelow = 10;
/** Trunk, leg and foot of `partNames`; arms, hands and head are left out of every plate. */
const drawnParts = new Set([0, 4, 5]);

function limbInTheWay(view: ViewName, x: number): boolean {
  return (view === 'inner-left' && x < 0) || (view === 'inner-right' && x > 0);
}

/** Whether a cell belongs on the plates of a view: soles show feet, inner views one leg. */
export function isDrawn(body: Body, view: ViewName, cell: number): boolean {
  const rest = body.positions.neutral;
  const [x, y] = [rest[3 * cell]!, rest[3 * cell + 1]!];
  if (!drawnParts.has(body.part[cell]!) || y > drawnBelow) return false;
  if (view === 'soles') return y < footBelow;
  return !(limbInTheWay(view, x) && body.part[cell] !== 0);
}

/** The refined surface that plates of `view` are engraved from. */
export function standingSurface(body: Body, shape: Shape, view: ViewName): Surface {
  const { triangles } = body;
  return refineSurface({ positions: body.positions[shape], triangles }, (t) =>
    [0, 1, 2].every((k) => isDrawn(body, view, triangles[3 * t + k]!)),
  );
}
