import { visibleZeroLine } from '../engraver/contour.ts';
import { hatchInk, type HatchField } from '../engraver/hatch.ts';
import type { Raster } from '../engraver/rasterise.ts';
import { fieldAt, noSkin, type Skin } from '../engraver/skin.ts';
import { strokePolyline, type Layer } from '../engraver/stroke.ts';
import type { Surface } from '../engraver/surface.ts';

/** Shares of people: from here on pain is nearly always felt; from there on sometimes. */
export const essentialFrom = 0.5;
export const spilloverFrom = 0.1;

function dotInk(x: number, y: number, pitch: number, weight: number): number {
  const row = Math.floor(y / pitch);
  const column = x / pitch + (row & 1 ? 0.5 : 0);
  const dx = (column - Math.floor(column) - 0.5) * pitch;
  const dy = (y / pitch - row - 0.5) * pitch;
  const radius = pitch * (0.15 + 0.22 * Math.min(1, weight / essentialFrom));
  return Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(dx, dy)));
}

/**
 * Inks a referral map: strokes where pain is nearly always felt, outlined; dots where it is felt
 * sometimes. `weights` is the map over all cells of the body, 0…1.
 */
export function inkReferral(
  layer: Layer,
  parts: {
    readonly raster: Raster;
    readonly surface: Surface;
    readonly skin: Skin;
    readonly hatch: HatchField;
    readonly triangles: Uint16Array;
    readonly density: number;
  },
  weights: Float32Array,
): void {
  const { raster, surface, skin, hatch, triangles, density } = parts;
  const pitch = 4.4 * density;
  for (let k = 0; k < layer.ink.length; k++) {
    if (skin.triangle[k] === noSkin) continue;
    const weight = fieldAt(skin, triangles, weights, k);
    if (weight < spilloverFrom) continue;
    const [x, y] = [k % layer.width, (k / layer.width) | 0];
    const ink = weight >= essentialFrom ? hatchInk(hatch, k, 1, 4.6) : dotInk(x, y, pitch, weight);
    layer.ink[k] = Math.max(layer.ink[k]!, 255 * ink);
  }
  const field = Float32Array.from(surface.parentA, (a, i) => {
    return (weights[a]! + weights[surface.parentB[i]!]!) / 2 - essentialFrom;
  });
  const tolerance = 0.5 * raster.scale;
  for (const line of visibleZeroLine(surface, raster, field, { tolerance, leastPixels: 12 }))
    strokePolyline(layer, line, () => 0.62 * density, { tapered: false });
}
