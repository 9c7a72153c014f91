import type { Body, Shape, ViewName } from '@unknot/body';
import type { Frame } from '../../../../apps/site/src/lib/engraver/plate.ts';
import { labelSides } from '../../../../apps/site/src/lib/plate/label-sides.ts';
import { svg } from '../dom/h.ts';
import { m } from '#messages';

/** Half a label's width, CSS pixels: it stays whole at an edge. */
const half = 28;

/** LEFT and RIGHT, written on the limbs of a plate of this CSS size. */
export function sideNotes(
  body: Body,
  { shape, view, frame }: { shape: Shape; view: ViewName; frame: Frame },
  { width, height }: { width: number; height: number },
): SVGTextElement[] {
  const scale = height / (frame.top - frame.bottom);
  return labelSides(body, shape, view, frame)
    .map(({ side, across, up }) => ({
      word: side === 'LEFT' ? m.element_left_side() : m.element_right_side(),
      x: width / 2 + scale * (across - frame.middle),
      y: scale * (frame.top - up),
    }))
    .filter(({ x }) => x > 4 && x < width - 4)
    .map(({ word, x, y }) => {
      const at = Math.min(width - half, Math.max(half, x));
      return svg('text', { x: at, y, 'text-anchor': 'middle' }, word);
    });
}
