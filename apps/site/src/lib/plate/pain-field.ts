import type { Drawing } from '@unknot/body';

/** A drawing spread over all cells, as the painter wants it. */
export interface PainField {
  /** How fully a cell is painted, 0…1. */
  readonly cover: Float32Array;
  /** Intensity 0…10 times cover, so that it fades between cells without a jump. */
  readonly strength: Float32Array;
}

/** A field in which nothing hurts. */
export function emptyPainField(cellCount: number): PainField {
  return { cover: new Float32Array(cellCount), strength: new Float32Array(cellCount) };
}

/** Sets one cell of the field. */
export function setPain(field: PainField, cell: number, cover: number, intensity: number): void {
  field.cover[cell] = cover;
  field.strength[cell] = field.cover[cell]! * intensity;
}

/** The field of a whole drawing. */
export function painField(
  drawing: Pick<Drawing, 'cells' | 'weights' | 'intensities'>,
  cellCount: number,
): PainField {
  const field = emptyPainField(cellCount);
  drawing.cells.forEach((cell, i) =>
    setPain(field, cell, drawing.weights[i]!, drawing.intensities[i]!),
  );
  return field;
}
