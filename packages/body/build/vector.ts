import { cross, dot, lengthOf as length, subtract, type Vector } from '../src/vector.ts';

export {
  cross,
  distanceBetween as distance,
  dot,
  lengthOf as length,
  normalise as unit,
  type Vector,
} from '../src/vector.ts';

type Coordinates = { readonly [index: number]: number };

/** The i-th point of a flat coordinate array. */
export function pointAt(positions: Coordinates, i: number): Vector {
  return [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!];
}

/** b − a. */
export function fromTo(a: Vector, b: Vector): Vector {
  return subtract(b, a);
}

/** a + share × (b − a). */
export function between(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])];
}

/** Normal of a triangle, counter-clockwise from outside, twice its area long. */
export function faceNormal(a: Vector, b: Vector, c: Vector): Vector {
  return cross(fromTo(a, b), fromTo(a, c));
}

/** Cosine of the angle between two directions. */
export function cosine(a: Vector, b: Vector): number {
  return dot(a, b) / (length(a) * length(b) + 1e-18);
}
