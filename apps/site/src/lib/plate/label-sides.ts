import { viewFrames, type Body, type Shape, type ViewName } from '@unknot/body';
import type { Frame } from '../engraver/plate.ts';
import { isDrawn } from './standing-surface.ts';

/** Where the word for a side of the body stands on a plate, in picture cm. */
export interface SideLabel {
  readonly side: 'LEFT' | 'RIGHT';
  readonly across: number;
  readonly up: number;
}

/** How near to each other two labels may stand before only the nearer limb keeps its own. */
const leastApartCm = 7;
const bandCm = 2.2;

interface Strip {
  across: number;
  depth: number;
  count: number;
}

function strips(
  body: Body,
  shape: Shape,
  view: ViewName,
  height: number,
): Record<SideLabel['side'], Strip> {
  const { right, up, toward } = viewFrames[view];
  const p = body.positions[shape];
  const found = {
    LEFT: { across: 0, depth: 0, count: 0 },
    RIGHT: { across: 0, depth: 0, count: 0 },
  };
  for (let cell = 0; cell < body.cellCount; cell++) {
    const [x, y, z] = [p[3 * cell]!, p[3 * cell + 1]!, p[3 * cell + 2]!];
    if (Math.abs(up[0] * x + up[1] * y + up[2] * z - height) > bandCm) continue;
    if (Math.abs(x) < 1 || !isDrawn(body, view, cell)) continue;
    const strip = found[x > 0 ? 'LEFT' : 'RIGHT'];
    strip.across += right[0] * x + right[1] * y + right[2] * z;
    strip.depth += toward[0] * x + toward[1] * y + toward[2] * z;
    strip.count++;
  }
  return found;
}

/** Labels stand on the shin rather than on toes, and below the heels of soles; cm. */
const lowestOnLeg = 15;
const soleHeel = 0.5;
const belowHeel = -5.5;

/** The side labels of a plate, on the limbs at a tenth of its height; a hidden limb has none. */
export function labelSides(body: Body, shape: Shape, view: ViewName, frame: Frame): SideLabel[] {
  const tenth = frame.bottom + 0.11 * (frame.top - frame.bottom);
  const isSoles = view === 'soles';
  const up = isSoles ? belowHeel : Math.max(lowestOnLeg, tenth);
  const found = strips(body, shape, view, isSoles ? soleHeel : up);
  const seen = (['LEFT', 'RIGHT'] as const)
    .map((side) => ({ side, ...found[side] }))
    .filter(({ count }) => count > 0)
    .map(({ side, across, depth, count }) => ({
      side,
      across: across / count,
      depth: depth / count,
    }))
    .sort((a, b) => b.depth - a.depth);
  const [near, far] = seen;
  const kept = near && far && Math.abs(near.across - far.across) < leastApartCm ? [near] : seen;
  return kept.map(({ side, across }) => ({ side, across, up }));
}
