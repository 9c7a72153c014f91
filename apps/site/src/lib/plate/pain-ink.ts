import { hatchInk, type HatchField } from '../engraver/hatch.ts';
import { fieldAt, noSkin, type Skin } from '../engraver/skin.ts';
import type { PainField } from './pain-field.ts';

/** Pain strokes at one pixel, 0…1. `triangles` are the body's. */
export function painInk(
  skin: Skin,
  hatch: HatchField,
  triangles: Uint16Array,
  field: PainField,
  pixel: number,
): number {
  if (skin.triangle[pixel] === noSkin) return 0;
  const cover = fieldAt(skin, triangles, field.cover, pixel);
  if (cover < 0.02) return 0;
  return hatchInk(hatch, pixel, cover, fieldAt(skin, triangles, field.strength, pixel) / cover);
}
