import { unevenness } from './form-lines.ts';
import type { Stroke } from './line-engraving.ts';

/** Widths that are drawn, in pixels; each stroke takes the nearest. */
const classes = [0.3, 0.5, 0.72, 0.95, 1.2, 1.5, 1.9];
/** Path units to a pixel. */
const fine = 2;
/** How far, in pixels, a simplified line may leave the drawn one. */
const looseness = 0.35;

function classOf(width: number): number {
  let best = 0;
  classes.forEach((w, i) => {
    if (Math.abs(w - width) < Math.abs(classes[best]! - width)) best = i;
  });
  return best;
}

/**
 * Pieces of one width class each; neighbours share a point. Short flickers keep the class before.
 * `uneven` shifts where a class ends, so that neighbouring lines do not all swell at one place.
 */
function pieces({ points, widths }: Stroke, uneven: number): { width: number; points: number[] }[] {
  const found: { width: number; points: number[] }[] = [];
  const classAt = (i: number): number => classOf(widths[i]! * (1 + 0.13 * uneven));
  let current = { width: classAt(0), points: points.slice(0, 2) };
  let length = 0;
  for (let i = 1; i < widths.length; i++) {
    const [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    length += Math.hypot(x - points[2 * i - 2]!, y - points[2 * i - 1]!);
    current.points.push(x, y);
    const next = classAt(i);
    if (next === current.width || length < 9) continue;
    found.push(current);
    current = { width: next, points: [x, y] };
    length = 0;
  }
  if (current.points.length > 2) found.push(current);
  return found;
}

/** Ramer, Douglas and Peucker: the fewest points of a line that stay within `looseness` of it. */
export function simplify(points: readonly number[], loose: number = looseness): number[] {
  const count = points.length / 2;
  const kept = new Uint8Array(count);
  kept[0] = kept[count - 1] = 1;
  const stack: [number, number][] = [[0, count - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range;
    const [ax, ay] = [points[2 * from]!, points[2 * from + 1]!];
    const [dx, dy] = [points[2 * to]! - ax, points[2 * to + 1]! - ay];
    const squared = dx * dx + dy * dy || 1e-9;
    let [farthest, index] = [loose, -1];
    for (let i = from + 1; i < to; i++) {
      const [px, py] = [points[2 * i]! - ax, points[2 * i + 1]! - ay];
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const distance = Math.hypot(px - t * dx, py - t * dy);
      if (distance > farthest) [farthest, index] = [distance, i];
    }
    if (index < 0) continue;
    kept[index] = 1;
    stack.push([from, index], [index, to]);
  }
  return points.filter((_, i) => kept[i >> 1] === 1);
}

function joined(numbers: readonly number[]): string {
  return numbers.map((n, i) => (i === 0 || n < 0 ? `${n}` : ` ${n}`)).join('');
}

/** Path data in whole units, `units` to a pixel, relative from line to line. */
export function pathData(lines: readonly (readonly number[])[], units: number = fine): string {
  let [x, y] = [0, 0];
  let data = '';
  for (const line of lines) {
    const before: [number, number] = [x, y];
    const steps: number[] = [];
    for (let i = 0; i < line.length; i += 2) {
      const [nx, ny] = [Math.round(units * line[i]!), Math.round(units * line[i + 1]!)];
      if (i > 0 && nx === x && ny === y) continue;
      steps.push(nx - x, ny - y);
      [x, y] = [nx, ny];
    }
    if (steps.length > 2) data += `m${joined(steps)}`;
    else [x, y] = before;
  }
  return data;
}

/** One path per width class: the strokes of an engraving as SVG, in `fine` units a pixel. */
export function strokePaths(strokes: readonly Stroke[]): string {
  const byClass = classes.map((): number[][] => []);
  strokes.forEach((stroke, index) => {
    for (const { width, points } of pieces(stroke, unevenness(index)))
      byClass[width]!.push(simplify(points));
  });
  return byClass
    .map((lines, i) =>
      lines.length === 0
        ? ''
        : `<path stroke-width="${+(fine * classes[i]!).toFixed(2)}" d="${pathData(lines)}"/>`,
    )
    .join('');
}

/** A whole SVG picture, `width` × `height` pixels: paths in their colours, later ones over earlier. */
export function svgAround(
  { width, height }: { readonly width: number; readonly height: number },
  layers: readonly (readonly [colour: string, paths: string])[],
): string {
  const groups = layers
    .filter(([, paths]) => paths !== '')
    .map(([colour, paths]) => `<g stroke="${colour}">${paths}</g>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${fine * width} ${fine * height}" fill="none" stroke-linejoin="round">` +
    `${groups.join('')}</svg>`
  );
}

/** A whole SVG picture of strokes in one colour. */
export function svgOf(
  strokes: readonly Stroke[],
  size: { readonly width: number; readonly height: number },
  colour: string,
): string {
  return svgAround(size, [[colour, strokePaths(strokes)]]);
}
