import { addScaled, dot, subtract } from './vector.ts';
import type { Vector } from './vector.ts';

/**
 * Weights of a triangle's corners at its point nearest to `p` (Ericson 2005, "Real-Time Collision
 * Detection", section 5.1.5: which of corner, edge or face is nearest).
 */
export function closestWeights(p: Vector, a: Vector, b: Vector, c: Vector): Vector {
  const ab = subtract(b, a);
  const ac = subtract(c, a);
  const ap = subtract(p, a);
  const d1 = dot(ab, ap);
  const d2 = dot(ac, ap);
  if (d1 <= 0 && d2 <= 0) return [1, 0, 0];
  const bp = subtract(p, b);
  const d3 = dot(ab, bp);
  const d4 = dot(ac, bp);
  if (d3 >= 0 && d4 <= d3) return [0, 1, 0];
  const cp = subtract(p, c);
  const d5 = dot(ab, cp);
  const d6 = dot(ac, cp);
  if (d6 >= 0 && d5 <= d6) return [0, 0, 1];
  const onC = d1 * d4 - d3 * d2;
  if (onC <= 0 && d1 >= 0 && d3 <= 0) return [1 - d1 / (d1 - d3), d1 / (d1 - d3), 0];
  const onB = d5 * d2 - d1 * d6;
  if (onB <= 0 && d2 >= 0 && d6 <= 0) return [1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)];
  const onA = d3 * d6 - d5 * d4;
  const along = (d4 - d3) / (d4 - d3 + (d5 - d6));
  if (onA <= 0 && d4 >= d3 && d5 >= d6) return [0, 1 - along, along];
  const whole = onA + onB + onC;
  return [onA / whole, onB / whole, onC / whole];
}

/** The point a triangle's corners have with these weights. */
export function weighted(weights: Vector, a: Vector, b: Vector, c: Vector): Vector {
  return addScaled(addScaled(addScaled([0, 0, 0], a, weights[0]), b, weights[1]), c, weights[2]);
}
