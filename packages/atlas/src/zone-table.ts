import type { ZoneMap } from './knowledge.ts';

/** Steps in which a weight is kept: fifteenths of its map's largest, itself in 255ths. */
const steps = 15;

/**
 * All zone maps as one table by cell, because neighbouring cells are in nearly the same maps: a third
 * smaller after compression than map by map. The number of maps and each one's largest weight; then
 * per cell the gap to it, and step and level of each map that holds it, closed by 0. At most 254 maps.
 */
export function encodeMaps(maps: readonly ZoneMap[]): Uint8Array {
  const peaks = maps.map(peakOf);
  const rows = new Map<number, number[]>();
  maps.forEach((map, index) => {
    map.cells.forEach((cell, at) => {
      const level = levelOf(map.weights[at] ?? 0, peaks[index] ?? 0);
      if (level === 0) return;
      const row = rows.get(cell) ?? rows.set(cell, []).get(cell)!;
      row.push(index, level);
    });
  });
  const bytes = [maps.length, ...peaks];
  let last = -1;
  for (const cell of [...rows.keys()].toSorted((a, b) => a - b)) {
    writeRow(bytes, cell - last, rows.get(cell) ?? []);
    last = cell;
  }
  return Uint8Array.from(bytes);
}

function peakOf(map: ZoneMap): number {
  const largest = map.weights.reduce((a, b) => Math.max(a, b), 0);
  // Weights come as Float32: 153/255 must stay 153 when encoded again.
  return Math.ceil(255 * largest - 1e-3);
}

function levelOf(weight: number, peak: number): number {
  return peak === 0 ? 0 : Math.round((steps * 255 * weight) / peak);
}

function writeRow(bytes: number[], gap: number, row: readonly number[]): void {
  for (let rest = gap; ; rest -= 255) {
    bytes.push(Math.min(rest, 255));
    if (rest < 255) break;
  }
  let last = -1;
  for (let at = 0; at < row.length; at += 2) {
    bytes.push(row[at]! - last, row[at + 1]!);
    last = row[at]!;
  }
  bytes.push(0);
}

/** The maps that were encoded, weights to a fifteenth of each map's largest. Throws a RangeError on other bytes. */
export function decodeMaps(bytes: Uint8Array): ZoneMap[] {
  const count = bytes[0] ?? 0;
  const cells: number[][] = Array.from({ length: count }, () => []);
  const weights: number[][] = Array.from({ length: count }, () => []);
  let at = count + 1;
  for (let cell = -1; at < bytes.length;) {
    for (; bytes[at] === 255; at++) cell += 255;
    cell += byteAt(bytes, at++);
    let index = -1;
    for (let step = byteAt(bytes, at++); step !== 0; step = byteAt(bytes, at++)) {
      index += step;
      if (index >= count) throw new RangeError(`expected a map below ${count}, got ${index}`);
      cells[index]!.push(cell);
      weights[index]!.push((bytes[1 + index]! * byteAt(bytes, at++)) / (255 * steps));
    }
  }
  return cells.map((list, index) => ({
    cells: Uint16Array.from(list),
    weights: Float32Array.from(weights[index]!),
  }));
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError(`expected more than ${bytes.length} bytes of zones`);
  return byte;
}
