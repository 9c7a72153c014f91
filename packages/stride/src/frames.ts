/**
 * Frames are 12 numbers each in one array: nine of the rotation, row by row, then the origin.
 * `at` is the index of a frame's first number.
 */
export const frameSize = 12;

/** Turns the rotation at `at` further, about a unit axis of its own frame. */
export function turnFrame(
  frames: Float64Array,
  at: number,
  [x, y, z]: readonly [number, number, number],
  radians: number,
): void {
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  const t = 1 - c;
  for (let row = at; row < at + 9; row += 3) {
    const [a, b, d] = [frames[row]!, frames[row + 1]!, frames[row + 2]!];
    frames[row] = a * (t * x * x + c) + b * (t * x * y + s * z) + d * (t * x * z - s * y);
    frames[row + 1] = a * (t * x * y - s * z) + b * (t * y * y + c) + d * (t * y * z + s * x);
    frames[row + 2] = a * (t * x * z + s * y) + b * (t * y * z - s * x) + d * (t * z * z + c);
  }
}

/** Component `row` (0, 1, 2) of a direction of the frame at `at`, seen from the ground frame. */
export function direction(
  frames: Float64Array,
  at: number,
  row: number,
  [x, y, z]: readonly [number, number, number],
): number {
  const r = at + 3 * row;
  return frames[r]! * x + frames[r + 1]! * y + frames[r + 2]! * z;
}

/** Component `row` of a point of the frame at `at`, in the ground frame. */
export function place(
  frames: Float64Array,
  at: number,
  row: number,
  point: readonly [number, number, number],
): number {
  return direction(frames, at, row, point) + frames[at + 9 + row]!;
}
