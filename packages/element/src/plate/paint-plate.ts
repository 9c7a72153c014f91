import {
  cellAtPixel,
  createSurface,
  createView,
  type Shape,
  type StrokeSample,
  type Surface,
  type View,
  type ViewName,
} from '@unknot/body';
import type { EngineParts } from '../../../../apps/site/src/lib/check/engine-parts.ts';
import type { Surface as Engraved } from '../../../../apps/site/src/lib/engraver/surface.ts';
import { colourPlate } from '../../../../apps/site/src/lib/plate/colour-plate.ts';
import { drawPlate } from '../../../../apps/site/src/lib/plate/draw-plate.ts';
import { keyboardStrokes } from '../../../../apps/site/src/lib/plate/keyboard-strokes.ts';
import { createPainter, type Painter } from '../../../../apps/site/src/lib/plate/painter.ts';
import { pointerStrokes } from '../../../../apps/site/src/lib/plate/pointer-strokes.ts';
import { statureOf } from '../../../../apps/site/src/lib/plate/stature.ts';
import { stepOverSkin } from '../../../../apps/site/src/lib/plate/step-over-skin.ts';
import type { StrokeSession, Tool } from '../../../../apps/site/src/lib/plate/stroke-session.ts';
import {
  viewVignette,
  windowFrame,
  type Stretch,
} from '../../../../apps/site/src/lib/plate/windows.ts';
import { h, refill, svg } from '../dom/h.ts';
import { m } from '#messages';
import type { Scheme } from '../scheme.ts';
import { sideNotes } from './plate-notes.ts';

/** More device pixels than this cost memory and time without looking better. */
const mostPixels = 1_600_000;

/** What the plate shows and tells. */
export interface PaintPlateOptions {
  readonly engine: EngineParts;
  readonly shape: Shape;
  readonly session: StrokeSession;
  readonly scheme: () => Scheme;
  readonly tool: () => Tool;
  readonly onStart: () => void;
  readonly onPaint: (cells: readonly number[]) => void;
  readonly onEnd: (kept: boolean) => void;
  /** The keyboard's cursor came to stand on this cell. */
  readonly onCursor: (cell: number) => void;
}

/** The body to paint on. */
export interface PaintPlate {
  readonly element: HTMLElement;
  readonly look: (view: ViewName, stretch: Stretch) => void;
  readonly refresh: (cells: Iterable<number>) => void;
  readonly leave: () => void;
}

/** The surface the brush runs along. */
export function brushSurface(engine: EngineParts, shape: Shape): Surface {
  return shape === 'neutral' ? engine.surface : createSurface(engine.body, shape);
}

/** Makes the body to paint on; it is drawn once it has a size on the page. */
export function createPaintPlate(
  options: PaintPlateOptions,
  surface: Surface,
  engraved: Map<string, Engraved>,
): PaintPlate {
  const { engine, shape, session } = options;
  const { body } = engine;
  const stature = statureOf(body, shape);
  const form = h('canvas');
  const pain = h('canvas');
  const notes = svg('g');
  const circle = svg('circle');
  const ring = svg('g', { class: 'ring' });
  const over = svg('svg', { 'aria-hidden': 'true' }, notes, ring);
  const element = h(
    'div',
    { class: 'paint', role: 'application', tabindex: 0, 'aria-label': m.where_body_keys() },
    ...[form, pain, over],
  );
  let [view, stretch]: [ViewName, Stretch] = ['front', 'hip'];
  let size = { width: 0, height: 0 };
  let scale = 1;
  let seen: View | undefined;
  let painter: Painter | undefined;
  let wait = 0;

  const draw = (): void => {
    wait = 0;
    const { width, height } = size;
    if (width === 0 || height === 0) return;
    const frame = windowFrame(view, stretch, size, stature);
    scale = height / (frame.top - frame.bottom);
    const half = width / scale / 2;
    const { middle, bottom, top } = frame;
    const box = { left: middle - half, right: middle + half, bottom, top };
    seen = createView(surface, view, { width, height, box, arms: false });
    const density = Math.min(devicePixelRatio, 2, Math.sqrt(mostPixels / (width * height)));
    const [w, tall] = [Math.round(width * density), Math.round(height * density)];
    const { medium, colours } = options.scheme();
    const vignette = viewVignette(view, stature);
    const plate = drawPlate(
      body,
      { view, shape, frame, width: w, height: tall, density, medium, vignette },
      engraved,
    );
    for (const canvas of [form, pain]) [canvas.width, canvas.height] = [w, tall];
    const pixels = colourPlate(plate.form, undefined, colours);
    form.getContext('2d')!.putImageData(new ImageData(pixels, w, tall), 0, 0);
    const context = pain.getContext('2d')!;
    painter = createPainter(context, plate, body.triangles, session.field, colours.mark);
    painter.refreshAll();
    over.setAttribute('viewBox', `0 0 ${width} ${height}`);
    refill(notes, sideNotes(body, { shape, view, frame }, size));
  };
  const drawSoon = (): void => {
    wait ||= requestAnimationFrame(draw);
  };
  const showRing = (place: StrokeSample | undefined): void => {
    ring.replaceChildren();
    if (!place) return;
    const { brush, erases } = options.tool();
    circle.setAttribute('cx', String(place.x));
    circle.setAttribute('cy', String(place.y));
    circle.setAttribute('r', String(brush.radiusCm * scale));
    circle.setAttribute('stroke-dasharray', erases ? '4 3' : 'none');
    ring.append(circle);
  };
  const extend = (samples: readonly StrokeSample[]): void => {
    if (!seen) return;
    const changed = session.extend(seen, samples, options.tool());
    painter?.refresh(changed);
    options.onPaint(changed);
  };
  const detach = [
    pointerStrokes({
      start: options.onStart,
      extend,
      end: options.onEnd,
      hover: showRing,
    })(element),
    keyboardStrokes({
      step: (from, by) =>
        seen && stepOverSkin(seen, size, engine.model.geometry.paintable, from, by),
      moved: (place) => {
        showRing(place);
        if (seen && place) options.onCursor(cellAtPixel(seen, place.x, place.y));
      },
      dab: (place) => {
        options.onStart();
        extend([place]);
        options.onEnd(true);
      },
    })(element),
  ];
  const watcher = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = element;
    if (width === size.width && height === size.height) return;
    size = { width, height };
    drawSoon();
  });
  watcher.observe(element);
  return {
    element,
    look: (nextView, nextStretch) => {
      [view, stretch] = [nextView, nextStretch];
      drawSoon();
    },
    refresh: (cells) => painter?.refresh(cells),
    leave: () => {
      watcher.disconnect();
      cancelAnimationFrame(wait);
      for (const stop of detach) stop?.();
    },
  };
}
