import type { Polyline } from './contour.ts';
import { coverage } from './ruling.ts';

/** An ink layer, one byte a pixel. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Inks a straight stroke from (ax, ay) to (bx, by) whose half-width runs from `from` to `to` pixels. */
function strokeSegment(
  layer: Layer,
  [ax, ay, bx, by]: readonly [number, number, number, number],
  [from, to]: readonly [number, number],
): void {
  const reach = Math.max(from, to) + 1;
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy || 1e-9;
  const x0 = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
  const x1 = Math.min(layer.width - 1, Math.ceil(Math.max(ax, bx) + reach));
  const y0 = Math.max(0, Math.floor(Math.min(ay, by) - reach));
  const y1 = Math.min(layer.height - 1, Math.ceil(Math.max(ay, by) + reach));
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      const [px, py] = [x + 0.5 - ax, y + 0.5 - ay];
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const distance = Math.hypot(px - t * dx, py - t * dy);
      const ink = 255 * Math.min(1, coverage(distance, from + (to - from) * t));
      const k = y * layer.width + x;
      if (ink > layer.ink[k]!) layer.ink[k] = ink;
    }
}

function settle(widths: Float32Array, times: number): Float32Array {
  let current = widths;
  for (let pass = 0; pass < times; pass++)
    current = current.map(
      (w, i) =>
        (current[Math.max(0, i - 1)]! + 2 * w + current[Math.min(current.length - 1, i + 1)]!) / 4,
    );
  return current;
}

function taper(widths: Float32Array, line: Polyline): Float32Array {
  const last = line.length - 2;
  if (Math.hypot(line[0]! - line[last]!, line[1]! - line[last + 1]!) < 3) return widths;
  const along = new Float32Array(widths.length);
  for (let i = 1; i < along.length; i++)
    along[i] =
      along[i - 1]! +
      Math.hypot(line[2 * i]! - line[2 * i - 2]!, line[2 * i + 1]! - line[2 * i - 1]!);
  const total = along[along.length - 1]!;
  const stretch = Math.min(30, total / 4);
  return widths.map((w, i) => w * Math.min(1, along[i]! / stretch, (total - along[i]!) / stretch));
}

/**
 * Draws a line; `half` gives its half-width in pixels at a point, evened out along its run.
 * A tapered line that is open starts and ends in a point.
 */
export function strokePolyline(
  layer: Layer,
  line: Polyline,
  half: (x: number, y: number) => number,
  options: { readonly tapered: boolean },
): void {
  const raw = new Float32Array(line.length / 2);
  for (let i = 0; i < raw.length; i++) raw[i] = half(line[2 * i]!, line[2 * i + 1]!);
  const settled = settle(raw, 6);
  const widths = options.tapered ? taper(settled, line) : settled;
  for (let i = 1; i < raw.length; i++) {
    const j = 2 * i;
    strokeSegment(
      layer,
      [line[j - 2]!, line[j - 1]!, line[j]!, line[j + 1]!],
      [widths[i - 1]!, widths[i]!],
    );
  }
}
