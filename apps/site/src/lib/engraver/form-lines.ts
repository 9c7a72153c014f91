import type { Plate, Vignette } from './plate.ts';
import { noTriangle, type Raster } from './rasterise.ts';
import { ruledInk, smoothStep } from './ruling.ts';
import type { Shading } from './shade.ts';
import type { Surface } from './surface.ts';

/** Form lines are level cuts tilted towards the viewer; strokes of the deepest shade cross them. */
const formTilt = (24 * Math.PI) / 180;
/** Directions of the cuts: form lines, those that take over where the surface runs along them, crossing strokes. */
export const form = { down: Math.cos(formTilt), deep: -Math.sin(formTilt) };
export const other = { down: Math.cos(formTilt), deep: 0.7 };
export const cross = { across: 0.8, down: 0.5, deep: -0.3 };

/** How much of the plate is left at picture point (across, up) cm, 0…1. */
export function vignetteAt(vignette: Vignette, across: number, up: number): number {
  const { top, bottom, left, right } = vignette;
  let remaining = 1;
  if (top) remaining *= smoothStep(top[1], top[0], up);
  if (bottom) remaining *= smoothStep(bottom[1], bottom[0], up);
  if (left) remaining *= smoothStep(left[1], left[0], across);
  if (right) remaining *= smoothStep(right[1], right[0], across);
  return remaining;
}

/** A repeatable unevenness per line, −1…1, so that lines do not all end on one level. */
export function unevenness(index: number): number {
  const s = Math.sin(index * 127.1 + 11.7) * 43758.5453;
  return 2 * (s - Math.floor(s)) - 1;
}

/** Ground covered by form lines, by lines between them and by cross strokes, for a tone 0…1. */
export interface Shares {
  readonly first: (tone: number) => number;
  readonly between: (tone: number) => number;
  readonly cross: (tone: number) => number;
  readonly dressed: (tone: number) => number;
}

const swell = (t: number, least: number, most: number): number =>
  t <= 0 ? 0 : least * smoothStep(0, 0.08, t) + (most - least) * Math.min(1, t) ** 0.95;

/** Shares of ink, which lies in the shade. */
export const ink: Shares = {
  first: (tone) => swell((tone + 0.01) / 1.06, 0.07, 0.5),
  between: (tone) => 0.2 * smoothStep(0.66, 0.98, tone),
  cross: (tone) => 0.24 * smoothStep(0.72, 1.0, tone),
  dressed: (tone) => Math.min(1, tone * 0.8 + 0.24),
};

/** Shares of chalk, which lies in the light. */
export const chalk: Shares = {
  first: (tone) => swell((0.86 - tone) / 0.9, 0.06, 0.5),
  between: (tone) => 0.16 * smoothStep(0.24, 0, tone),
  cross: () => 0,
  dressed: (tone) => Math.min(1, tone * 0.76 + 0.26),
};

/** Engraved shading of every pixel, 0…255. `shorts` is the dress field per surface vertex. */
export function engraveForm(
  plate: Plate,
  raster: Raster,
  surface: Surface,
  shading: Shading,
  shorts: Float32Array,
): Uint8Array {
  const { width, height, scale, depth } = raster;
  const { depthRight, depthDown } = shading;
  const out = new Uint8Array(width * height);
  const pitch = plate.pitch * plate.density;
  const shares = plate.medium === 'ink' ? ink : chalk;
  const { frame, vignette } = plate;
  for (let k = 0; k < out.length; k++) {
    const t = raster.triangle[k]!;
    if (t === noTriangle) continue;
    const [x, y] = [k % width, (k / width) | 0];
    const value = form.down * y + form.deep * depth[k]!;
    const wander = unevenness(Math.round(value / pitch)) * 0.9;
    const up = frame.top - (y + 0.5) / scale + wander;
    const across = frame.middle + (x - width / 2) / scale + wander;
    const remaining = vignetteAt(vignette, across, up);
    if (remaining <= 0) continue;
    const bare = shading.tone[k]!;
    const tone = isDressed(raster, surface, shorts, k, t) ? shares.dressed(bare) : bare;
    const slope = Math.hypot(form.deep * depthRight[k]!, form.down + form.deep * depthDown[k]!);
    const first = shares.first(tone) * remaining;
    const along = smoothStep(0.5, 0.22, slope);
    let drawn = ruledInk(value, slope, pitch, first * (1 - along));
    if (along > 0) {
      const otherSlope = Math.hypot(
        other.deep * depthRight[k]!,
        other.down + other.deep * depthDown[k]!,
      );
      drawn = Math.max(
        drawn,
        ruledInk(other.down * y + other.deep * depth[k]!, otherSlope, pitch * 1.3, first * along),
      );
    }
    const between = shares.between(tone) * remaining;
    if (between > 0) drawn = Math.max(drawn, ruledInk(value + pitch / 2, slope, pitch, between));
    const crossed = shares.cross(tone) * remaining;
    if (crossed > 0) {
      const crossValue = cross.across * x + cross.down * y + cross.deep * depth[k]!;
      const crossSlope = Math.hypot(
        cross.across + cross.deep * depthRight[k]!,
        cross.down + cross.deep * depthDown[k]!,
      );
      drawn = Math.max(drawn, ruledInk(crossValue, crossSlope, pitch * 1.1, crossed));
    }
    out[k] = 255 * Math.min(1, drawn);
  }
  return out;
}

function isDressed(
  raster: Raster,
  surface: Surface,
  shorts: Float32Array,
  k: number,
  t: number,
): boolean {
  const [p, q] = [raster.u[k]!, raster.v[k]!];
  const corner = (j: number): number => shorts[surface.triangles[3 * t + j]!]!;
  return p * corner(0) + q * corner(1) + (1 - p - q) * corner(2) > 0;
}
