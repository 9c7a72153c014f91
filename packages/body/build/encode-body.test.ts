import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeBody } from '../src/decode-body.ts';
import { encodeBody, type HalfBody } from './encode-body.ts';

const stored = new Uint8Array(readFileSync(new URL('../data/body.bin', import.meta.url)));
const body = decodeBody(stored);
const leftCount = body.mirror.reduce((count, other, cell) => count + Number(cell <= other), 0);
const halfTriangles = [...body.triangles.subarray(0, body.triangles.length / 2)];
const midline = Array.from({ length: leftCount }, (_, cell) => body.mirror[cell] === cell);

/** A repeatable offset of at most 0.4 mm, none sideways on the midline. */
function wobble(i: number): number {
  if (i % 3 === 0 && midline[i / 3]) return 0;
  return 0.04 * Math.sin(12.9898 * i);
}

function halfBody(offset: (i: number) => number): HalfBody {
  const half = (positions: Float32Array): Float64Array =>
    Float64Array.from(positions.subarray(0, 3 * leftCount), (cm, i) => cm + offset(i));
  return {
    triangles: halfTriangles,
    midline,
    part: body.part.slice(0, leftCount),
    female: half(body.positions.female),
    male: half(body.positions.male),
  };
}

test('[B42] encoding what was decoded gives the same file', () => {
  const { bytes, order } = encodeBody(halfBody(() => 0));
  expect(order).toEqual([...order.keys()]);
  expect(Buffer.compare(bytes, stored)).toBe(0);
});

test('[B42] a stored coordinate is at most 0.2 mm off, 0.1 mm on the neutral build', () => {
  const half = halfBody(wobble);
  const { bytes, order } = encodeBody(half);
  const decoded = decodeBody(bytes);
  order.forEach((id, cell) => {
    for (let axis = 0; axis < 3; axis++) {
      const female = half.female[3 * id + axis]!;
      const male = half.male[3 * id + axis]!;
      const off = (positions: Float32Array, cm: number): number =>
        Math.abs(positions[3 * cell + axis]! - cm);
      expect(off(decoded.positions.neutral, (female + male) / 2)).toBeLessThan(0.01 + 1e-4);
      expect(off(decoded.positions.female, female)).toBeLessThan(0.02 + 1e-4);
      expect(off(decoded.positions.male, male)).toBeLessThan(0.02 + 1e-4);
    }
  });
});

test('[B42] the order of cells does not depend on the order they are given in', () => {
  const half = halfBody(() => 0);
  const last = leftCount - 1;
  const reversed = (positions: Float64Array): Float64Array =>
    positions.map((_, i) => positions[3 * (last - (i - (i % 3)) / 3) + (i % 3)]!);
  const { bytes } = encodeBody({
    triangles: half.triangles.map((id) => last - id),
    midline: [...half.midline].reverse(),
    part: half.part.slice().reverse(),
    female: reversed(half.female),
    male: reversed(half.male),
  });
  expect(Buffer.compare(bytes, stored)).toBe(0);
});
