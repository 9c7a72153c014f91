import type { Plate } from './plate.ts';
import { noTriangle, type Raster } from './rasterise.ts';
import { coverage, lineDistance, smoothStep } from './ruling.ts';
import type { Shading } from './shade.ts';

/** Steps of a stored distance per pixel. */
const stepsPerPixel = 20;

/**
 * For every pixel, how far the nearest stroke of each of three sets is, so that painting is one
 * look-up a pixel. The second set crosses the first; the third lies between the first's strokes.
 */
export interface HatchField {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly third: Uint8Array;
  /** Device pixels between strokes of a set. */
  readonly pitch: number;
}

const slant = (38 * Math.PI) / 180;
/** Strokes run 38° off the form lines and follow the surface a little; the second set crosses the first. */
export const hatchCuts = [
  { across: Math.sin(slant), down: Math.cos(slant), deep: -0.16 },
  { across: -Math.cos(slant) * 0.94, down: Math.sin(slant) * 1.28, deep: -0.16 },
] as const;

/** Stroke distances of a plate. */
export function hatchField(plate: Plate, raster: Raster, shading: Shading): HatchField {
  const pitch = plate.hatchPitch * plate.density;
  const size = raster.width * raster.height;
  const field = {
    first: new Uint8Array(size),
    second: new Uint8Array(size),
    third: new Uint8Array(size),
    pitch,
  };
  const distance = (k: number, x: number, y: number, set: 0 | 1, offset: number): number => {
    const { across, down, deep } = hatchCuts[set];
    const value = across * x + down * y + deep * raster.depth[k]!;
    const right = Math.max(-3, Math.min(3, shading.depthRight[k]!));
    const below = Math.max(-3, Math.min(3, shading.depthDown[k]!));
    const [dx, dy] = [across + deep * right, down + deep * below];
    const slope = Math.sqrt(dx * dx + dy * dy);
    return Math.min(255, stepsPerPixel * lineDistance(value, pitch, offset, slope));
  };
  for (let k = 0; k < size; k++) {
    if (raster.triangle[k] === noTriangle) continue;
    const [x, y] = [k % raster.width, (k / raster.width) | 0];
    field.first[k] = distance(k, x, y, 0, 0);
    field.second[k] = distance(k, x, y, 1, 0);
    field.third[k] = distance(k, x, y, 0, pitch / 2);
  }
  return field;
}

/**
 * Ink of one pixel, 0…1. `cover` is how fully the skin there is painted, 0…1; `intensity` 0…10.
 * One set of strokes up to 5, crossed above it, a third set above 8; all grow with intensity.
 */
export function hatchInk(field: HatchField, k: number, cover: number, intensity: number): number {
  if (cover < 0.02) return 0;
  const edge = smoothStep(0.08, 0.6, cover);
  const weight = field.pitch * edge;
  const at = (set: Uint8Array, half: number): number => coverage(set[k]! / stepsPerPixel, half);
  let ink = at(field.first, weight * (0.055 + 0.0085 * intensity));
  if (intensity > 5)
    ink = Math.max(ink, at(field.second, weight * 0.125 * smoothStep(5, 6.4, intensity)));
  if (intensity > 8)
    ink = Math.max(ink, at(field.third, weight * 0.11 * smoothStep(7.9, 9, intensity)));
  return Math.min(1, ink);
}
