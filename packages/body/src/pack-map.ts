import type { SparseMap } from './sparse-map.ts';

/**
 * A map in some 1.1 bytes a cell, for neighbours tend to have neighbouring ids: the largest weight
 * in 255ths; the number of runs of successive cells; for each run the step from the last cell and
 * its length (7 bits a byte, low bits first, top bit set while more follow); then weights in 15ths
 * of the largest, two a byte. A weight moves by at most a thirtieth of the largest and one 255th, and
 * one that would become 0 is left out.
 */
export function packMap(map: SparseMap): Uint8Array {
  const largest = map.weights.reduce((a, b) => Math.max(a, b), 0);
  const levels = Array.from(map.weights, (weight) => Math.round((15 * weight) / largest));
  const runs = runsOf(map.cells.filter((_, index) => levels[index]! > 0));
  const bytes = [Math.max(1, Math.round(255 * largest))];
  writeNumber(bytes, runs.length);
  for (const { step, length } of runs) {
    writeNumber(bytes, step);
    writeNumber(bytes, length);
  }
  return Uint8Array.from([...bytes, ...pairUp(levels.filter((level) => level > 0))]);
}

/** The map that was packed. Throws a RangeError on bytes `packMap` did not write. */
export function unpackMap(bytes: Uint8Array): SparseMap {
  const reader = { bytes, at: 1 };
  const cells: number[] = [];
  for (let runs = readNumber(reader); runs > 0; runs--) {
    const first = (cells.at(-1) ?? 0) + readNumber(reader);
    const length = readNumber(reader);
    for (let cell = first; cell < first + length && cell < 65536; cell++) cells.push(cell);
  }
  const rest = bytes.length - reader.at;
  if (rest !== Math.ceil(cells.length / 2)) {
    throw new RangeError(`packed map: ${cells.length} cells, but weights in ${rest} bytes`);
  }
  const step = bytes[0]! / (255 * 15);
  const weights = Float32Array.from(cells, (_, index) => {
    const pair = bytes[reader.at + (index >> 1)]!;
    return step * (index % 2 === 0 ? pair & 15 : pair >> 4);
  });
  return { cells: Uint16Array.from(cells), weights };
}

/** Runs of successive cells, each with the step to its first cell from the one before. */
function runsOf(cells: Uint16Array): { step: number; length: number }[] {
  const runs: { step: number; length: number }[] = [];
  let last = 0;
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && cell === last + 1) run.length++;
    else runs.push({ step: cell - last, length: 1 });
    last = cell;
  }
  return runs;
}

function pairUp(levels: readonly number[]): number[] {
  return Array.from(
    { length: Math.ceil(levels.length / 2) },
    (_, pair) => levels[2 * pair]! | ((levels[2 * pair + 1] ?? 0) << 4),
  );
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
