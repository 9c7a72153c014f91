import type { SparseMap } from './sparse-map.ts';

/**
 * A map in some 1.5 bytes a cell: the largest weight in 255ths; the number of cells; the step from
 * each cell to the next (7 bits a byte, low bits first, top bit set while more follow); then weights
 * in 15ths of the largest, two a byte. A weight moves by at most a thirtieth of the largest, and one
 * that would become 0 is left out.
 */
export function packMap(map: SparseMap): Uint8Array {
  const largest = map.weights.reduce((a, b) => Math.max(a, b), 0);
  const peak = Math.ceil(255 * largest - 1e-4);
  const cells: number[] = [];
  const levels: number[] = [];
  map.cells.forEach((cell, index) => {
    const level = peak === 0 ? 0 : Math.round((15 * 255 * map.weights[index]!) / peak);
    if (level === 0) return;
    cells.push(cell);
    levels.push(level);
  });
  const bytes = [peak];
  writeNumber(bytes, cells.length);
  cells.forEach((cell, index) => writeNumber(bytes, cell - (cells[index - 1] ?? 0)));
  for (let index = 0; index < levels.length; index += 2) {
    bytes.push(levels[index]! | ((levels[index + 1] ?? 0) << 4));
  }
  return Uint8Array.from(bytes);
}

/** The map that was packed. Throws a RangeError on bytes `packMap` did not write. */
export function unpackMap(bytes: Uint8Array): SparseMap {
  const reader = { bytes, at: 1 };
  const count = readNumber(reader);
  const cells = new Uint16Array(count);
  let cell = 0;
  for (let index = 0; index < count; index++) {
    cell += readNumber(reader);
    cells[index] = cell;
  }
  if (bytes.length !== reader.at + Math.ceil(count / 2)) {
    throw new RangeError(
      `packed map: expected ${count} weights, got ${bytes.length - reader.at} bytes`,
    );
  }
  const step = bytes[0]! / (255 * 15);
  const weights = Float32Array.from({ length: count }, (_, index) => {
    const pair = bytes[reader.at + (index >> 1)]!;
    return step * (index % 2 === 0 ? pair & 15 : pair >> 4);
  });
  return { cells, weights };
}

function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

function readNumber(reader: { bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) throw new RangeError(`packed map: ended at byte ${reader.at - 1}`);
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}
