/** A point or direction in the body's frame: cm; x + = the person's left, y up, z + = front. */
export type Vector = readonly [x: number, y: number, z: number];

/** Position of one cell. */
export function positionOf(positions: Float32Array, cell: number): Vector {
  return [positions[3 * cell]!, positions[3 * cell + 1]!, positions[3 * cell + 2]!];
}

/** `a − b`. */
export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** `a + scale · b`. */
export function addScaled(a: Vector, b: Vector, scale: number): Vector {
  return [a[0] + scale * b[0], a[1] + scale * b[1], a[2] + scale * b[2]];
}

/** Inner product. */
export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Outer product, right-handed. */
export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Length. */
export function lengthOf(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

/** Straight distance between two points. */
export function distanceBetween(a: Vector, b: Vector): number {
  return lengthOf(subtract(a, b));
}

/** The same direction with length 1; the zero vector stays zero. */
export function normalise(a: Vector): Vector {
  const length = lengthOf(a);
  return length === 0 ? a : [a[0] / length, a[1] / length, a[2] / length];
}
