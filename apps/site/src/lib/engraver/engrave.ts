import { facingField, visibleZeroLine, type Polyline } from './contour.ts';
import { seamInset, shortsField } from './dress.ts';
import { engraveForm, vignetteAt } from './form-lines.ts';
import type { Plate } from './plate.ts';
import { rasterise, type Raster } from './rasterise.ts';
import { shadeRaster, type Shading } from './shade.ts';
import { strokePolyline, type Layer } from './stroke.ts';
import type { Surface } from './surface.ts';

/** What is known of a plate before it is inked; the same for ink and for chalk. */
export interface Laid {
  readonly plate: Plate;
  readonly surface: Surface;
  readonly raster: Raster;
  readonly shading: Shading;
  /** Per surface vertex: cm inside the shorts. */
  readonly shorts: Float32Array;
}

function drawLines(
  plate: Plate,
  raster: Raster,
  layer: Layer,
  lines: readonly Polyline[],
  cssHalfWidth: (tone: number) => number,
  shading: Shading,
  options: { readonly tapered: boolean },
): void {
  const { frame } = plate;
  const half = (x: number, y: number): number => {
    const [px, py] = [Math.floor(x), Math.floor(y)];
    const inside = px >= 0 && py >= 0 && px < raster.width && py < raster.height;
    const tone = inside ? shading.tone[py * raster.width + px]! : 0;
    const across = frame.middle + (x - raster.width / 2) / raster.scale;
    const left = vignetteAt(plate.vignette, across, frame.top - y / raster.scale);
    return cssHalfWidth(tone) * plate.density * left;
  };
  for (const line of lines) strokePolyline(layer, line, half, options);
}

/** Lays a surface out on a plate. Cost grows with the plate's pixels. */
export function layOut(surface: Surface, restPositions: Float32Array, plate: Plate): Laid {
  const raster = rasterise(surface, plate);
  const shading = shadeRaster(raster, surface, plate.axes);
  return { plate, surface, raster, shading, shorts: shortsField(surface, restPositions) };
}

/** Engraves what was laid out: ink 0…255 per pixel. About a tenth of a second per million pixels. */
export function engrave(laid: Laid, medium: Plate['medium']): Layer {
  const { surface, raster, shading, shorts } = laid;
  const plate = { ...laid.plate, medium };
  const ink = engraveForm(plate, raster, surface, shading, shorts);
  const layer: Layer = { width: plate.width, height: plate.height, ink };
  const line = (field: Float32Array, leastCm: number, toleranceCm: number): Polyline[] =>
    visibleZeroLine(surface, raster, field, {
      tolerance: toleranceCm * raster.scale,
      leastPixels: leastCm * raster.scale,
    });
  const seam = shorts.map((depth) => depth - seamInset);
  drawLines(plate, raster, layer, line(shorts, 2, 0.5), () => 0.42, shading, { tapered: false });
  drawLines(plate, raster, layer, line(seam, 2, 0.5), () => 0.2, shading, { tapered: false });
  const outline = line(facingField(surface, plate.axes.toward), 1.6, 0.8);
  drawLines(plate, raster, layer, outline, (tone) => 0.5 + 0.28 * tone, shading, { tapered: true });
  return layer;
}
