import type { Layer } from '../engraver/stroke.ts';

/** Red, green, blue, 0…255. */
export type Colour = readonly [number, number, number];

/** Colours of a plate: of its form, and of what is marked on it. */
export interface PlateColours {
  readonly form: Colour;
  readonly mark: Colour;
  readonly noGo?: Colour;
}

/** RGBA pixels of layers of ink on clear ground: the mark over places not to press over the form. */
export function colourPlate(
  form: Layer,
  mark: Layer | undefined,
  colours: PlateColours,
  noGo?: Layer,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * form.ink.length);
  for (let k = 0; k < form.ink.length; k++) {
    const over = (mark?.ink[k] ?? 0) / 255;
    const between = ((noGo?.ink[k] ?? 0) / 255) * (1 - over);
    const under = (form.ink[k]! / 255) * (1 - over - between);
    const alpha = over + between + under;
    if (alpha === 0) continue;
    const middle = colours.noGo ?? colours.mark;
    for (let c = 0; c < 3; c++)
      pixels[4 * k + c] =
        (colours.mark[c]! * over + middle[c]! * between + colours.form[c]! * under) / alpha;
    pixels[4 * k + 3] = 255 * alpha;
  }
  return pixels;
}

/** Reads `#rrggbb`. */
export function parseColour(hex: string): Colour {
  const value = Number.parseInt(hex.trim().slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
