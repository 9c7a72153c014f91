import type { Body, Shape } from '@unknot/body';
import type { Surface } from '../../../../apps/site/src/lib/engraver/surface.ts';
import { detailVignette, type Look } from '../../../../apps/site/src/lib/plate/best-look.ts';
import { colourPlate } from '../../../../apps/site/src/lib/plate/colour-plate.ts';
import { drawPlate, type Mark } from '../../../../apps/site/src/lib/plate/draw-plate.ts';
import { h, svg } from '../dom/h.ts';
import type { Scheme } from '../scheme.ts';
import { sideNotes } from './plate-notes.ts';

/** A plate's width over its height. */
export const stillAspect = 0.72;

/** A picture of the body with something marked on it; `text` says the same in words. */
export interface Still {
  readonly shape: Shape;
  readonly look: Look;
  readonly mark: Mark;
  readonly text: string;
}

/** Draws a still picture `width` CSS pixels wide. `surfaces` is kept between calls. */
export function stillPlate(
  body: Body,
  still: Still,
  { width, scheme, surfaces }: { width: number; scheme: Scheme; surfaces: Map<string, Surface> },
): HTMLElement {
  const { shape, look, mark, text } = still;
  const height = Math.round(width / stillAspect);
  const density = Math.min(devicePixelRatio, 2);
  const [w, tall] = [Math.round(width * density), Math.round(height * density)];
  const { view, frame } = look;
  const vignette = detailVignette(frame, stillAspect);
  const { medium, colours } = scheme;
  const order = { view, shape, frame, width: w, height: tall, density, medium, vignette, mark };
  const drawn = drawPlate(body, order, surfaces);
  const canvas = h('canvas', { width: w, height: tall });
  const pixels = colourPlate(drawn.form, drawn.mark, colours);
  canvas.getContext('2d')!.putImageData(new ImageData(pixels, w, tall), 0, 0);
  const notes = sideNotes(body, { shape, view, frame }, { width, height });
  const box = { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' };
  return h(
    'div',
    { class: 'still', role: 'img', 'aria-label': text },
    canvas,
    svg('svg', box, ...notes),
  );
}
