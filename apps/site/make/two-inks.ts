import { parseColour } from '../src/lib/plate/colour-plate.ts';
import type { PaletteColour } from './indexed-png.ts';

/** A palette of a ground and two inks in equal steps: the form's, then the mark's. */
export function twoInkPalette(
  ground: PaletteColour,
  inks: readonly [form: string, mark: string],
  steps: number,
): PaletteColour[] {
  const isClear = ground[3] === 0;
  const ramp = (ink: string): PaletteColour[] => {
    const colour = parseColour(ink);
    return Array.from({ length: steps }, (_, i): PaletteColour => {
      const share = (i + 1) / steps;
      if (isClear) return [...colour, Math.round(255 * share)];
      const mix = (channel: 0 | 1 | 2): number =>
        Math.round(ground[channel] + (colour[channel] - ground[channel]) * share);
      return [mix(0), mix(1), mix(2), 255];
    });
  };
  return [ground, ...inks.flatMap(ramp)];
}

/** Index in such a palette of a pixel with so much ink of each, 0…255; the mark lies over the form. */
export function twoInkIndex(form: number, mark: number, steps: number): number {
  const step = (ink: number): number => Math.round((ink / 255) * steps);
  return step(mark) > 0 && mark >= form * 0.5
    ? steps + step(Math.max(mark, form * 0.6))
    : step(form);
}
