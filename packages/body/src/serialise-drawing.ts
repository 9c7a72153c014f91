import { paintedCells } from './drawing.ts';
import type { Drawing, PaintedCell } from './drawing.ts';
import { qualitiesOf } from './quality.ts';
import type { Quality } from './quality.ts';

/** A drawing as plain JSON: one layer per way of feeling. */
export interface SerialisedDrawing {
  /** Hash of the body. */
  readonly body: string;
  readonly layers: readonly SerialisedLayer[];
}

/** Cells that feel the same. */
export interface SerialisedLayer {
  readonly cells: readonly number[];
  /** Hundredths, one per cell; absent when all are 100. */
  readonly weights?: readonly number[];
  /** 0 to 10. */
  readonly intensity: number;
  readonly qualities: readonly Quality[];
}

/** Plain JSON of a drawing; `parseDrawing` gives the same drawing back. */
export function serialiseDrawing(drawing: Drawing): SerialisedDrawing {
  const layers = new Map<number, PaintedCell[]>();
  for (const painted of paintedCells(drawing).values()) {
    const feeling = 16 * painted.qualities + painted.intensity;
    const layer = layers.get(feeling);
    if (layer) layer.push(painted);
    else layers.set(feeling, [painted]);
  }
  return { body: drawing.body, layers: [...layers.values()].map(serialiseLayer) };
}

function serialiseLayer(layer: readonly PaintedCell[]): SerialisedLayer {
  const weights = layer.map(({ weight }) => Math.round(100 * weight));
  return {
    cells: layer.map(({ cell }) => cell),
    ...(weights.every((weight) => weight === 100) ? {} : { weights }),
    intensity: layer[0]?.intensity ?? 0,
    qualities: qualitiesOf(layer[0]?.qualities ?? 0),
  };
}
