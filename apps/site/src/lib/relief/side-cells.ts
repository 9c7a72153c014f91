import type { Body } from '@unknot/body';

/** Cells written for the right side, as a field of ones over the whole body on the person's side. */
export function sideField(
  body: Body,
  cells: readonly number[],
  side: 'left' | 'right',
): Float32Array {
  const field = new Float32Array(body.cellCount);
  for (const cell of cells) field[side === 'right' ? cell : body.mirror[cell]!] = 1;
  return field;
}
