/** A point or direction in cm. */
export type Vector = readonly [x: number, y: number, z: number];

type Coordinates = { readonly [index: number]: number };

/** The i-th point of a flat coordinate array. */
export function pointAt(positions: Coordinates, i: number): Vector {
  return [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!];
}

/** b − a. */
export function fromTo(a: Vector, b: Vector): Vector {
  return [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
}

/** a + share × (b − a). */
export function between(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])];
}

/** Scalar product. */
export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Vector product. */
export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Euclidean length. */
export function length(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

/** The same direction with length 1; a zero vector stays zero. */
export function unit(a: Vector): Vector {
  const size = length(a) || 1;
  return [a[0] / size, a[1] / size, a[2] / size];
}

/** Straight distance between two points. */
export function distance(a: Vector, b: Vector): number {
  return length(fromTo(a, b));
}

/** Normal of a triangle, counter-clockwise from outside, twice its area long. */
export function faceNormal(a: Vector, b: Vector, c: Vector): Vector {
  return cross(fromTo(a, b), fromTo(a, c));
}

/** Cosine of the angle between two directions. */
export function cosine(a: Vector, b: Vector): number {
  return dot(a, b) / (length(a) * length(b) + 1e-18);
}
