import type { Body, Shape } from './body.ts';
import type { LandmarkPoints } from './path-point.ts';
import type { SurfacePoint } from './surface-point.ts';
import type { Vector } from './vector.ts';

/** Landmarks of the right side and the midline by id, in the order of the file. */
export type Landmarks = LandmarkPoints;

/** Reads the parsed `landmarks.json`. Throws, naming the landmark, if a point is not well formed. */
export function parseLandmarks(json: unknown): Landmarks {
  if (!isRecord(json)) throw new Error('landmarks.json: expected an object of landmarks');
  for (const [id, point] of Object.entries(json)) {
    if (!isSurfacePoint(point)) {
      throw new Error(`landmarks.json: ${id}: expected 3 cells and 3 weights that sum to 1`);
    }
  }
  return json as Landmarks;
}

/**
 * Where a landmark lies on a build, in cm. A midline landmark is the same on either side. Throws if
 * there is no landmark of that id.
 */
export function landmarkPosition(
  body: Body,
  landmarks: Landmarks,
  id: string,
  side: 'left' | 'right' = 'right',
  shape: Shape = 'neutral',
): Vector {
  const landmark = landmarks[id];
  if (!landmark) throw new RangeError(`no landmark ${id}`);
  const positions = body.positions[shape];
  const sum: [number, number, number] = [0, 0, 0];
  landmark.cells.forEach((right, k) => {
    const cell = side === 'right' ? right : body.mirror[right]!;
    for (let axis = 0; axis < 3; axis++) {
      sum[axis]! += landmark.weights[k]! * positions[3 * cell + axis]!;
    }
  });
  return sum;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSurfacePoint(value: unknown): value is SurfacePoint {
  if (!isRecord(value)) return false;
  const { cells, weights } = value;
  if (!isTriple(cells) || !isTriple(weights)) return false;
  const sum = weights[0]! + weights[1]! + weights[2]!;
  return (
    cells.every((cell) => Number.isInteger(cell) && cell >= 0) &&
    weights.every((weight) => weight >= 0) &&
    Math.abs(sum - 1) < 1e-3
  );
}

function isTriple(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
}
