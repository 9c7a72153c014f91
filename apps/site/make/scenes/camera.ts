import type { Vector } from '@unknot/body';
import type { Axes } from '../../src/lib/engraver/plate.ts';
import type { Frame, Vignette } from '../../src/lib/engraver/plate.ts';

/** A picture plane, what of it is shown, and its size in pixels. */
export interface Shot {
  readonly axes: Axes;
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly pixelsPerCm: number;
  readonly vignette: Vignette;
}

/** Pixels per cm of a whole person; a close-up is this many pixels high. */
const wholeScale = 1.8;
const closeUpPixels = 240;
const marginCm = 5;

/** Axes of a parallel view from `around` degrees (0 front, 90 the person's left) and `above`. */
export function cameraAxes(around: number, above: number): Axes {
  const [a, e] = [(around * Math.PI) / 180, (above * Math.PI) / 180];
  const [sa, ca, se, ce] = [Math.sin(a), Math.cos(a), Math.sin(e), Math.cos(e)];
  return { right: [ca, 0, -sa], up: [-se * sa, ce, -se * ca], toward: [sa * ce, se, ca * ce] };
}

function along(axis: Vector, place: Vector): number {
  return axis[0] * place[0] + axis[1] * place[1] + axis[2] * place[2];
}

/** Where a place of the room is on a shot, in pixels. */
export function onShot({ axes, frame, width, pixelsPerCm }: Shot, place: Vector): [number, number] {
  return [
    width / 2 + pixelsPerCm * (along(axes.right, place) - frame.middle),
    pixelsPerCm * (frame.top - along(axes.up, place)),
  ];
}

/** A shot that holds all of some points (3 numbers each). */
export function wholeShot(axes: Axes, clouds: readonly Float32Array[]): Shot {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const points of clouds)
    for (let i = 0; i < points.length; i += 3) {
      const place: Vector = [points[i]!, points[i + 1]!, points[i + 2]!];
      const [x, y] = [along(axes.right, place), along(axes.up, place)];
      [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)];
    }
  const tall = y1 - y0 + 2 * marginCm;
  return {
    axes,
    frame: { middle: (x0 + x1) / 2, bottom: y0 - marginCm, top: y0 - marginCm + tall },
    width: Math.round((x1 - x0 + 2 * marginCm) * wholeScale),
    height: Math.round(tall * wholeScale),
    pixelsPerCm: Math.round(tall * wholeScale) / tall,
    vignette: {},
  };
}

/** A shot of what lies within `cm` of a place, dissolving towards its edges. */
export function closeShot(axes: Axes, centre: Vector, cm: number): Shot {
  const [x, y] = [along(axes.right, centre), along(axes.up, centre)];
  const fade = cm * 0.2;
  return {
    axes,
    frame: { middle: x, bottom: y - cm, top: y + cm },
    width: closeUpPixels,
    height: closeUpPixels,
    pixelsPerCm: closeUpPixels / (2 * cm),
    vignette: {
      top: [y + cm - fade, y + cm],
      bottom: [y - cm + fade, y - cm],
      left: [x - cm + fade, x - cm],
      right: [x + cm - fade, x + cm],
    },
  };
}
