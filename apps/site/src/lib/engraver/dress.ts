import type { Surface } from './surface.ts';

/**
 * Height in cm inside the shorts, positive within, per surface vertex. `restPositions` are those of
 * the neutral build, so that the same cells are dressed on every build.
 */
export function shortsField(surface: Surface, restPositions: Float32Array): Float32Array {
  const field = new Float32Array(surface.parentA.length);
  for (let i = 0; i < field.length; i++) {
    const [a, b] = [3 * surface.parentA[i]!, 3 * surface.parentB[i]!];
    const x = (restPositions[a]! + restPositions[b]!) / 2;
    const y = (restPositions[a + 1]! + restPositions[b + 1]!) / 2;
    const z = (restPositions[a + 2]! + restPositions[b + 2]!) / 2;
    const waist = 93.4 - 0.07 * z;
    const hem = 72.4 + 0.12 * Math.abs(x) + 0.04 * z;
    field[i] = Math.min(waist - y, y - hem);
  }
  return field;
}

/** cm inside the edge at which a second, finer line is sewn. */
export const seamInset = 1.5;
