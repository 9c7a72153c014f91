import type { Body } from './body.ts';
import type { Quality } from './quality.ts';
import { qualityMask } from './quality.ts';
import { entriesOf } from './sparse-map.ts';
import type { SparseMap } from './sparse-map.ts';

/**
 * What a person painted: a sparse map with an intensity and qualities per cell. Nothing changes a
 * drawing; every operation returns a new one.
 */
export interface Drawing extends SparseMap {
  /** Hash of the body it was painted on; cell ids mean nothing on another. */
  readonly body: string;
  /** 0 to 10, one per entry of `cells`. */
  readonly intensities: Uint8Array;
  /** Bit masks over `qualityNames`, one per entry of `cells`. */
  readonly qualities: Uint16Array;
}

/** How the pain under a stroke feels. */
export interface Feeling {
  /** 0 to 10, whole. */
  readonly intensity: number;
  readonly qualities: readonly Quality[];
}

/** One cell of a drawing. */
export interface PaintedCell {
  readonly cell: number;
  readonly weight: number;
  readonly intensity: number;
  readonly qualities: number;
}

/** Weights below this are not kept. */
export const faintestWeight = 0.05;

/** Nothing painted. */
export function emptyDrawing(body: Body): Drawing {
  return drawingOf(body.hash, []);
}

/**
 * Adds a stroke. Where it is at least as strong as what was there, its intensity holds and its
 * qualities join those there; elsewhere, under its soft edge, nothing changes.
 */
export function addStroke(drawing: Drawing, map: SparseMap, feeling: Feeling): Drawing {
  const cells = paintedCells(drawing);
  const qualities = qualityMask(feeling.qualities);
  for (const [cell, weight] of entriesOf(map)) {
    const before = cells.get(cell);
    if (before && roundWeight(weight) < before.weight) continue;
    const joined = qualities | (before?.qualities ?? 0);
    cells.set(cell, { cell, weight, intensity: feeling.intensity, qualities: joined });
  }
  return drawingOf(drawing.body, cells.values());
}

/** Takes a stroke away: no cell keeps more than 1 − the stroke's weight. */
export function eraseStroke(drawing: Drawing, map: SparseMap): Drawing {
  const cells = paintedCells(drawing);
  for (const [cell, weight] of entriesOf(map)) {
    const before = cells.get(cell);
    if (before) cells.set(cell, { ...before, weight: Math.min(before.weight, 1 - weight) });
  }
  return drawingOf(drawing.body, cells.values());
}

/** The same body with nothing painted. */
export function clearDrawing(drawing: Drawing): Drawing {
  return drawingOf(drawing.body, []);
}

/**
 * Both drawings: the larger weight and intensity and all qualities of each cell. Throws if they
 * were painted on different bodies.
 */
export function unionDrawings(a: Drawing, b: Drawing): Drawing {
  if (a.body !== b.body) throw new RangeError(`drawings of bodies ${a.body} and ${b.body}`);
  const cells = paintedCells(a);
  for (const other of paintedCells(b).values()) {
    const before = cells.get(other.cell) ?? other;
    cells.set(other.cell, {
      cell: other.cell,
      weight: Math.max(before.weight, other.weight),
      intensity: Math.max(before.intensity, other.intensity),
      qualities: before.qualities | other.qualities,
    });
  }
  return drawingOf(a.body, cells.values());
}

/** Cells of a drawing by id, in ascending order. */
export function paintedCells(drawing: Drawing): Map<number, PaintedCell> {
  const cells = new Map<number, PaintedCell>();
  drawing.cells.forEach((cell, index) => {
    cells.set(cell, {
      cell,
      weight: drawing.weights[index]!,
      intensity: drawing.intensities[index]!,
      qualities: drawing.qualities[index]!,
    });
  });
  return cells;
}

/** Drawing of these cells, each given once; weights are kept in hundredths, faint ones dropped. */
export function drawingOf(body: string, cells: Iterable<PaintedCell>): Drawing {
  const kept = [...cells].filter(({ weight }) => roundWeight(weight) >= faintestWeight);
  kept.sort((a, b) => a.cell - b.cell);
  return {
    body,
    cells: Uint16Array.from(kept, ({ cell }) => cell),
    weights: Float32Array.from(kept, ({ weight }) => roundWeight(weight)),
    intensities: Uint8Array.from(kept, ({ intensity }) => intensity),
    qualities: Uint16Array.from(kept, ({ qualities }) => qualities),
  };
}

function roundWeight(weight: number): number {
  return Math.fround(Math.round(100 * weight) / 100);
}
