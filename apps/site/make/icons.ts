import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexedPng } from './indexed-png.ts';
import { twoInkPalette } from './two-inks.ts';
import { keyOf, unlessMade } from './unless-made.ts';

type Point = readonly [number, number];

/** The mark of `static/icon.svg` in its 32 units: the contours of a thigh, and pain across it. */
const contours: readonly (readonly Point[])[] = [
  curve([10, 3], [7, 12], [6, 19], [8, 29]),
  [
    ...curve([23, 3], [22, 11], [25, 15], [25, 20]),
    ...curve([25, 20], [25, 25], [23, 26], [22, 29]),
  ],
];
const pain: readonly (readonly Point[])[] = [
  [
    [13, 20],
    [20, 11],
  ],
  [
    [13, 15],
    [18, 9],
  ],
  [
    [15, 23],
    [22, 14],
  ],
  [
    [17, 26],
    [23, 19],
  ],
];

function curve(a: Point, b: Point, c: Point, d: Point): Point[] {
  return Array.from({ length: 25 }, (_, i) => {
    const [t, u] = [i / 24, 1 - i / 24];
    const at = (k: 0 | 1): number =>
      u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k];
    return [at(0), at(1)] as const;
  });
}

/** Distance from (x, y) to the nearest of some lines, or `reach` where all are farther. */
function nearest(
  lines: readonly (readonly Point[])[],
  x: number,
  y: number,
  reach: number,
): number {
  let least = reach * reach;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const [dx, dy, px, py] = [b[0] - a[0], b[1] - a[1], x - a[0], y - a[1]];
      const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      const [ex, ey] = [px - t * dx, py - t * dy];
      least = Math.min(least, ex * ex + ey * ey);
    }
  return Math.sqrt(least);
}

const paper = [234, 239, 233, 255] as const;
/** Steps from paper to ink, and from paper to red. */
const steps = 7;

/** The mark as a PNG; `margin` is the share of the side left free on every edge. */
function drawIcon(side: number, margin: number): Buffer {
  const scale = (side * (1 - 2 * margin)) / 32;
  const cover = (away: number, width: number): number =>
    Math.max(0, Math.min(1, (width / 2 - away) * scale + 0.5));
  const indices = new Uint8Array(side * side);
  for (let k = 0; k < indices.length; k++) {
    const x = ((k % side) + 0.5) / scale - (side * margin) / scale;
    const y = (Math.floor(k / side) + 0.5) / scale - (side * margin) / scale;
    const form = Math.round(steps * cover(nearest(contours, x, y, 3), 2.4));
    const mark = Math.round(steps * cover(nearest(pain, x, y, 3), 1.8));
    indices[k] = mark > form ? steps + mark : form;
  }
  return indexedPng(side, side, indices, twoInkPalette(paper, ['#16202b', '#b3182c'], steps));
}

const icons = {
  'icon-192': [192, 0.06],
  'icon-512': [512, 0.06],
  'icon-maskable': [512, 0.16],
  'icon-touch': [180, 0.1],
} as const;

/** Draws the icons of the installed app into `folder`, unless they are there already. */
export function makeIcons(folder: string): void {
  unlessMade(folder, keyOf([], ['.']), () => {
    for (const [name, [side, margin]] of Object.entries(icons))
      writeFileSync(join(folder, `${name}.png`), drawIcon(side, margin));
  });
}
