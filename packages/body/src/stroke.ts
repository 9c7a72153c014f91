import { distanceFrom } from './distance.ts';
import type { Seed } from './distance.ts';
import { fade } from './fade.ts';
import type { SparseMap } from './sparse-map.ts';
import { sparseMap } from './sparse-map.ts';
import type { Surface } from './surface.ts';
import { positionOfPoint } from './surface-point.ts';
import { distanceBetween, positionOf } from './vector.ts';
import { pointAtPixel } from './view-point.ts';
import type { View } from './view.ts';

/** A place of the pointer in a view, in its pixels from the top left. */
export interface StrokeSample {
  readonly x: number;
  readonly y: number;
}

/** Size of the brush, in true cm along the skin. */
export interface Brush {
  /** Full weight up to here; never less than `finestRadiusCm`. */
  readonly radiusCm: number;
  /** From there the weight falls to 0 over this. */
  readonly softCm: number;
}

/** A finer brush could fall between the cells. */
export const finestRadiusCm = 0.9;

const stepCm = 0.4;
const reachCm = 0.6;

/**
 * Cells under a stroke, from one march out of the centre-line: it runs along the skin, so it neither
 * leaks across to another limb nor thins out at the silhouette. Give the whole stroke, or while the
 * finger moves only the last two samples and unite the answers. A segment costs under 1 ms.
 */
export function strokeMap(
  surface: Surface,
  view: View,
  samples: readonly StrokeSample[],
  brush: Brush,
): SparseMap {
  const radius = Math.max(brush.radiusCm, finestRadiusCm);
  const field = distanceFrom(surface, centreLine(surface, view, samples), radius + brush.softCm);
  return sparseMap(
    Array.from(field.cells, (cell, index): [number, number] => [
      cell,
      fade(field.distances[index]!, radius, brush.softCm),
    ]),
  );
}

/** Corners of the triangles under the pointer, each at its straight distance from the point hit. */
function centreLine(surface: Surface, view: View, samples: readonly StrokeSample[]): Seed[] {
  const seeds: Seed[] = [];
  for (const { x, y } of densify(samples, stepCm * view.pixelsPerCm)) {
    const hit = pointAtPixel(view, surface, x, y, reachCm * view.pixelsPerCm);
    if (!hit) continue;
    const position = positionOfPoint(surface, hit);
    for (const cell of hit.cells) {
      const distanceCm = distanceBetween(position, positionOf(surface.positions, cell));
      seeds.push({ cell, distanceCm });
    }
  }
  return seeds;
}

/** The samples and points between them, at most `step` pixels apart. */
function* densify(samples: readonly StrokeSample[], step: number): Generator<StrokeSample> {
  let last = samples[0];
  if (last) yield last;
  for (const next of samples.slice(1)) {
    const from = last ?? next;
    const pieces = Math.max(1, Math.ceil(Math.hypot(next.x - from.x, next.y - from.y) / step));
    for (let piece = 1; piece <= pieces; piece++) {
      const share = piece / pieces;
      yield { x: from.x + share * (next.x - from.x), y: from.y + share * (next.y - from.y) };
    }
    last = next;
  }
}
