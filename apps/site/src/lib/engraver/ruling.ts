/** Smooth step from 0 at `from` to 1 at `to`; works downhill too. */
export function smoothStep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Share of a one-pixel-wide window at `distance` pixels that a stroke of half-width `half` covers. */
export function coverage(distance: number, half: number): number {
  return Math.max(0, Math.min(distance + 0.5, half) - Math.max(distance - 0.5, -half));
}

/** Pixels from `value` to the nearest of the lines `offset + n · step`, where `slope` is value's change per pixel. */
export function lineDistance(value: number, step: number, offset: number, slope: number): number {
  const u = (value - offset) / step;
  return (Math.abs(u - Math.round(u)) * step) / slope;
}

/** Lines thin out from this many pixels apart: closer ones would blur into grey. */
const closestPixels = 3.1;

/**
 * Half-widths of the lines of a family where it crowds: only every `step`-th of its values keeps a
 * line, of half-width `half`; those half way between have `thinning`. `share` is how much of the
 * ground the strokes cover, 0…1.
 */
function crowding(
  slope: number,
  pitch: number,
  share: number,
  closest: number,
): { readonly every: number; readonly half: number; readonly thinning: number } {
  const crowded = Math.log2((slope * closest) / pitch);
  const level = Math.max(0, Math.floor(crowded));
  const fading = smoothStep(0.2, 1, crowded - level);
  const every = 2 ** level;
  const half = (share * pitch * every * 2 ** fading) / (2 * Math.max(slope, 0.2));
  return { every, half, thinning: fading >= 1 ? 0 : half * (1 - fading) };
}

/**
 * One family of engraved lines at constant steps of `value`. Where the surface turns away and lines
 * crowd, every second line thins out and ends. `share` is how much of the ground the strokes cover, 0…1. Returns ink, 0…1.
 */
export function ruledInk(value: number, slope: number, pitch: number, share: number): number {
  if (share <= 0) return 0;
  const { every, half, thinning } = crowding(slope, pitch, share, closestPixels);
  const step = pitch * every;
  const kept = coverage(lineDistance(value, 2 * step, 0, slope), half);
  if (thinning === 0) return kept;
  return Math.max(kept, coverage(lineDistance(value, 2 * step, step, slope), thinning));
}

/** Half-width in pixels of the line at `index` steps of `pitch`, by the rule of `ruledInk`; 0 for none. */
export function ruledHalf(
  index: number,
  slope: number,
  pitch: number,
  share: number,
  closest: number = closestPixels,
): number {
  if (share <= 0) return 0;
  const { every, half, thinning } = crowding(slope, pitch, share, closest);
  if (index % every !== 0) return 0;
  return (index / every) % 2 === 0 ? half : thinning;
}
