import { visibleZeroLine } from '../engraver/contour.ts';
import { hatchInk, type HatchField } from '../engraver/hatch.ts';
import type { Raster } from '../engraver/rasterise.ts';
import { fieldAt, noSkin, type Skin } from '../engraver/skin.ts';
import { strokePolyline, type Layer } from '../engraver/stroke.ts';
import type { Surface } from '../engraver/surface.ts';

/** What inking needs of a drawn plate. */
export interface InkParts {
  readonly raster: Raster;
  readonly surface: Surface;
  readonly skin: Skin;
  readonly hatch: HatchField;
  readonly triangles: Uint16Array;
  readonly density: number;
}

/** Hatching of a target: one set of strokes. Of a place not to press: crossed. */
const intensities = { target: 4.8, noGo: 7.2 } as const;
const edge = 0.5;

/**
 * Inks some skin: a target in single strokes, a place not to press in a crossed lattice with an
 * outline. `weights` holds 1 for each of its cells, over all cells of the body.
 */
export function inkPatch(
  layer: Layer,
  { raster, surface, skin, hatch, triangles, density }: InkParts,
  weights: Float32Array,
  kind: keyof typeof intensities,
): void {
  for (let k = 0; k < layer.ink.length; k++) {
    if (skin.triangle[k] === noSkin) continue;
    const cover = fieldAt(skin, triangles, weights, k);
    if (cover < 0.25) continue;
    const ink = hatchInk(hatch, k, Math.min(1, cover / edge), intensities[kind]);
    layer.ink[k] = Math.max(layer.ink[k]!, 255 * ink);
  }
  if (kind === 'target') return;
  const field = Float32Array.from(
    surface.parentA,
    (a, i) => (weights[a]! + weights[surface.parentB[i]!]!) / 2 - edge,
  );
  const tolerance = 0.5 * raster.scale;
  for (const line of visibleZeroLine(surface, raster, field, { tolerance, leastPixels: 10 }))
    strokePolyline(layer, line, () => 0.62 * density, { tapered: false });
}
