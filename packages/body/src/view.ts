import { createRaster, drawTriangle } from './rasterise.ts';
import type { Raster } from './rasterise.ts';
import { layerOf, layersOf } from './view-layers.ts';
import type { Surface } from './surface.ts';
import { viewFrames } from './view-frame.ts';
import type { ViewBox, ViewFrame, ViewName } from './view-frame.ts';

/** A picture of the body that knows which skin stands behind each pixel. */
export interface View extends Raster {
  readonly name: ViewName;
  readonly frame: ViewFrame;
  /** What was asked for, in cm; the picture shows all of it, centred, and more along one axis. */
  readonly box: ViewBox;
  readonly pixelsPerCm: number;
}

/** Size of a picture in pixels, and what to show in it. */
export interface ViewSize {
  readonly width: number;
  readonly height: number;
  /** cm of this surface's build. Absent: the view's own, scaled to the build's stature. */
  readonly box?: ViewBox;
  /** Draw arms and hands, behind all else? Absent: only in the front and back views. */
  readonly arms?: boolean;
}

/** Depth given to arms while drawing, so that they never hide trunk or hip. */
const behindAllCm = -1000;

/** The body seen from one side, from its mesh; some 10 ms at 400 × 900 pixels. */
export function createView(surface: Surface, name: ViewName, size: ViewSize): View {
  const frame = viewFrames[name];
  const box = size.box ?? scaleBox(frame.box, statureRatio(surface));
  const across = size.width / (box.right - box.left);
  const upward = size.height / (box.top - box.bottom);
  const raster = createRaster(size.width, size.height);
  const view: View = { ...raster, name, frame, box, pixelsPerCm: Math.min(across, upward) };
  drawBody(view, surface, size.arms ?? frame.arms);
  return view;
}

function drawBody(view: View, surface: Surface, withArms: boolean): void {
  const { triangles } = surface.body;
  const screen = projectCells(view, surface.positions);
  const layers = layersOf(surface.body, view.frame.shows);
  for (let triangle = 0; triangle < layers.length; triangle++) {
    const layer = layers[triangle];
    if (layer === layerOf.body) drawTriangle(view, triangles, triangle, screen, 0);
    if (layer === layerOf.arm && withArms) {
      drawTriangle(view, triangles, triangle, screen, behindAllCm);
    }
  }
  if (withArms) restoreDepth(view.depth);
}

function restoreDepth(depth: Float32Array): void {
  for (let pixel = 0; pixel < depth.length; pixel++) {
    const found = depth[pixel]!;
    if (found < behindAllCm / 2 && found > 2 * behindAllCm) depth[pixel] = found - behindAllCm;
  }
}

/** Pixel x, pixel y and depth of every cell. */
function projectCells(view: View, positions: Float32Array): Float32Array {
  const { right, up, toward } = view.frame;
  const { box, pixelsPerCm: scale } = view;
  const x0 = view.width / 2 - (scale * (box.left + box.right)) / 2;
  const y0 = view.height / 2 + (scale * (box.bottom + box.top)) / 2;
  const screen = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const x = positions[at]!;
    const y = positions[at + 1]!;
    const z = positions[at + 2]!;
    screen[at] = x0 + scale * (x * right[0] + y * right[1] + z * right[2]);
    screen[at + 1] = y0 - scale * (x * up[0] + y * up[1] + z * up[2]);
    screen[at + 2] = x * toward[0] + y * toward[1] + z * toward[2];
  }
  return screen;
}

function statureRatio(surface: Surface): number {
  return stature(surface.positions) / stature(surface.body.positions.neutral);
}

function stature(positions: Float32Array): number {
  let top = 0;
  for (let at = 1; at < positions.length; at += 3) top = Math.max(top, positions[at]!);
  return top;
}

function scaleBox(box: ViewBox, ratio: number): ViewBox {
  return {
    left: ratio * box.left,
    right: ratio * box.right,
    bottom: ratio * box.bottom,
    top: ratio * box.top,
  };
}
