import { fromPerMille, perMille } from './per-mille.ts';

/**
 * Rows of a table that is mostly NaN: per row, pairs of the step from the last value's column (from 0
 * at first) and the value per mille.
 */
export function sparseRows(dense: Float32Array, columns: number): number[][] {
  const rows = columns === 0 ? 0 : dense.length / columns;
  return Array.from({ length: rows }, (_, row) => {
    const pairs: number[] = [];
    let last = 0;
    for (let column = 0; column < columns; column++) {
      const value = dense[row * columns + column] ?? NaN;
      if (Number.isNaN(value)) continue;
      pairs.push(column - last, perMille(value));
      last = column;
    }
    return pairs;
  });
}

/** The table that `sparseRows` was given, its values to a hundredth of a per mille. */
export function denseRows(rows: readonly (readonly number[])[], columns: number): Float32Array {
  const dense = new Float32Array(rows.length * columns).fill(NaN);
  rows.forEach((pairs, row) => {
    let column = 0;
    for (let at = 0; at < pairs.length; at += 2) {
      column += pairs[at] ?? 0;
      dense[row * columns + column] = fromPerMille(pairs[at + 1] ?? 0);
    }
  });
  return dense;
}
