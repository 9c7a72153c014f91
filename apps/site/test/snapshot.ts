import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPng, smallPng, type Pixels } from './small-png.ts';

const kept = fileURLToPath(new URL('./snapshots', import.meta.url));
const seen = fileURLToPath(new URL('../.cache/snapshots', import.meta.url));

/** A part of a picture, in its pixels. */
export interface Part {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels differ when a channel is this far off: more than one step of the palette. */
const farOff = 56;

function shareChanged(a: Pixels, b: Pixels, part: Part): number {
  let changed = 0;
  const [right, foot] = [part.x + part.width, part.y + part.height].map(Math.floor) as [
    number,
    number,
  ];
  for (let y = Math.floor(part.y); y < foot; y++)
    for (let x = Math.floor(part.x); x < right; x++) {
      const k = 3 * (y * a.width + x);
      if ([0, 1, 2].some((d) => Math.abs(a.rgb[k + d]! - b.rgb[k + d]!) > farOff)) changed++;
    }
  return changed / (part.width * part.height || 1);
}

/**
 * Names of the parts of a screenshot (light theme) that look otherwise than in the picture kept
 * under `name`; a part may differ in a share of its pixels. A missing picture is a fault. With
 * `UNKNOT_SNAPSHOTS=renew` the screenshot is kept instead; the one that failed is in `.cache/snapshots`.
 */
export function snapshotFaults(
  name: string,
  screenshot: Buffer,
  tolerance: number,
  parts?: readonly Part[],
): string[] {
  const file = join(kept, `${name}.png`);
  const small = smallPng(readPng(screenshot), 'light');
  if (process.env['UNKNOT_SNAPSHOTS'] === 'renew') {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, small);
    return [];
  }
  mkdirSync(seen, { recursive: true });
  writeFileSync(join(seen, `${name}.png`), small);
  if (!existsSync(file)) return [`${name}: no picture is kept`];
  const [before, now] = [readPng(readFileSync(file)), readPng(small)];
  if (before.width !== now.width || before.height !== now.height)
    return [`${name}: ${before.width} × ${before.height} is now ${now.width} × ${now.height}`];
  const whole = { name, x: 0, y: 0, width: now.width, height: now.height };
  return (parts ?? [whole])
    .map((part) => ({ part, share: shareChanged(before, now, part) }))
    .filter(({ share }) => share > tolerance)
    .map(({ part, share }) => `${part.name}: ${(100 * share).toFixed(1)} % of it looks otherwise`);
}
