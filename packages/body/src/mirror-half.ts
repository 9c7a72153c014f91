/**
 * The other side's id for every cell of a whole body whose first cells are the left half. Border
 * cells lie on the midline and are their own mirror; the right cells follow in the left cells' order.
 */
export function mirrorIds(border: Uint8Array): Uint16Array {
  const paired = border.reduce((count, onMidline) => count + 1 - onMidline, 0);
  const mirror = new Uint16Array(border.length + paired);
  let right = border.length;
  border.forEach((onMidline, left) => {
    mirror[left] = onMidline ? left : right;
    if (!onMidline) mirror[right++] = left;
  });
  return mirror;
}

/** Coordinates in cm of a whole body from the left half's coordinates in steps. */
export function mirrorPositions(
  halfSteps: Int32Array,
  mirror: Uint16Array,
  stepCm: number,
): Float32Array {
  const positions = new Float32Array(3 * mirror.length);
  mirror.forEach((other, cell) => {
    const left = Math.min(cell, other);
    const side = cell === left ? 1 : -1;
    positions[3 * cell] = side * halfSteps[3 * left]! * stepCm;
    positions[3 * cell + 1] = halfSteps[3 * left + 1]! * stepCm;
    positions[3 * cell + 2] = halfSteps[3 * left + 2]! * stepCm;
  });
  return positions;
}

/** Left triangles, then their mirror images, all counter-clockwise from outside. */
export function mirrorTriangles(half: Uint16Array, mirror: Uint16Array): Uint16Array {
  const whole = new Uint16Array(2 * half.length);
  whole.set(half);
  for (let i = 0; i < half.length; i += 3) {
    whole.set([mirror[half[i]!]!, mirror[half[i + 2]!]!, mirror[half[i + 1]!]!], half.length + i);
  }
  return whole;
}
