/** First bytes of `body.bin`, as Latin-1 text. */
export const bodyMagic = 'UNKB';
export const bodyVersion = 1;

/** Magic 4, version 1, zero 3, first 8 bytes of the payload's SHA-256. */
export const bodyHeaderBytes = 16;

/** One stored step of a coordinate, cm. */
export const bodyStepCm = 0.02;

/** What a code says about the place across an open edge; `explicit` is followed by an id further on. */
export const acrossCodes = { border: 0, fresh: 1, ahead: 2, behind: 3, explicit: 4 } as const;

/** A residual byte of this value stands for a 16-bit number in the stream of large residuals. */
export const largeResidual = 255;

/**
 * What the decoder expects of one coordinate, in steps: the corner that makes a parallelogram with
 * the triangle the vertex was attached to. The first vertices are expected where vertex 0 lies.
 */
export function expectedCoordinate(
  steps: Int32Array,
  parents: Int32Array,
  vertex: number,
  axis: number,
): number {
  const a = parents[3 * vertex]!;
  if (a < 0) return vertex === 0 ? 0 : steps[axis]!;
  const at = (corner: number): number => steps[3 * parents[3 * vertex + corner]! + axis]!;
  return at(0) + at(1) - at(2);
}

/** What the decoder expects of half the difference male − female, in steps: the mean of the edge's ends. */
export function expectedDifference(
  steps: Int32Array,
  parents: Int32Array,
  vertex: number,
  axis: number,
): number {
  const a = parents[3 * vertex]!;
  if (a < 0) return vertex === 0 ? 0 : steps[axis]!;
  return (steps[3 * a + axis]! + steps[3 * parents[3 * vertex + 1]! + axis]!) >> 1;
}
