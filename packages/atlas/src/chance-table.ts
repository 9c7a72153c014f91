import { fromPerMille, perMille } from './per-mille.ts';

/**
 * A table that is mostly NaN, stored as texts, because a packer finds more in two alphabets than in
 * numbers: `chances`, per mille, ascending; per row and chance the step from the last one's
 * column (the first from column −1), each row closed by a space; per chance its place in `chances`.
 * Both count in characters from `#`.
 */
export interface ChanceTable {
  readonly chances: readonly number[];
  readonly steps: string;
  readonly places: string;
}

const first = '#'.charCodeAt(0);
const rowEnd = ' ';
/** Would be written as two characters. */
const backslash = '\\'.charCodeAt(0);

function digit(n: number): string {
  const code = first + n;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

function valueOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code < backslash ? code : code - 1) - first;
}

/** Stores rows of `columns` chances (0…1, NaN for silence), each kept to a hundredth of a per mille. */
export function toChanceTable(dense: Float32Array, columns: number): ChanceTable {
  const spoken = [...dense.keys()].filter((at) => !Number.isNaN(dense[at]!));
  const values = spoken.map((at) => perMille(dense[at]!));
  const chances = [...new Set(values)].sort((a, b) => a - b);
  const placeOf = new Map(chances.map((value, place) => [value, place]));
  const rows = Array.from({ length: columns === 0 ? 0 : dense.length / columns }, () => '');
  let last = -1;
  for (const at of spoken) {
    const row = Math.floor(at / columns);
    rows[row] += digit(at - Math.max(last, row * columns - 1));
    last = at;
  }
  return {
    chances,
    steps: rows.map((row) => row + rowEnd).join(''),
    places: values.map((value) => digit(placeOf.get(value)!)).join(''),
  };
}

/** The table that `toChanceTable` was given. */
export function fromChanceTable(stored: ChanceTable, columns: number): Float32Array {
  const { chances, steps, places } = stored;
  const rows = steps.split(rowEnd).slice(0, -1);
  const dense = new Float32Array(rows.length * columns).fill(NaN);
  let read = 0;
  rows.forEach((row, index) => {
    let at = index * columns - 1;
    for (let i = 0; i < row.length; i++) {
      at += valueOf(row, i);
      dense[at] = fromPerMille(chances[valueOf(places, read++)] ?? NaN);
    }
  });
  return dense;
}
