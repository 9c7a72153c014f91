import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partNames, type Shape } from './body.ts';
import { bodyHeaderBytes } from './body-layout.ts';
import { decodeBody } from './decode-body.ts';

const bytes = new Uint8Array(readFileSync(new URL('../data/body.bin', import.meta.url)));
const body = decodeBody(bytes);
const shapes: readonly Shape[] = ['neutral', 'female', 'male'];

function arrows(triangles: Uint16Array): number[] {
  return [...triangles].map((from, i) => from * 65536 + triangles[i % 3 === 2 ? i - 2 : i + 1]!);
}

test('[B40] the skin is closed: each edge runs once each way, and the Euler number is 2', () => {
  const all = new Set(arrows(body.triangles));
  expect(all.size).toBe(body.triangles.length);
  for (const arrow of all) expect(all.has((arrow % 65536) * 65536 + (arrow >> 16))).toBe(true);
  expect(body.cellCount - all.size / 2 + body.triangles.length / 3).toBe(2);
  expect(new Set(body.triangles).size).toBe(body.cellCount);
});

test('[B40] triangles face outward', () => {
  for (const shape of shapes) {
    const p = body.positions[shape];
    let volume = 0;
    for (let i = 0; i < body.triangles.length; i += 3) {
      const [a, b, c] = [...body.triangles.subarray(i, i + 3)].map((cell) => 3 * cell);
      const crossX = p[b! + 1]! * p[c! + 2]! - p[b! + 2]! * p[c! + 1]!;
      const crossY = p[b! + 2]! * p[c!]! - p[b!]! * p[c! + 2]!;
      const crossZ = p[b!]! * p[c! + 1]! - p[b! + 1]! * p[c!]!;
      volume += (p[a!]! * crossX + p[a! + 1]! * crossY + p[a! + 2]! * crossZ) / 6;
    }
    const litres = volume / 1000;
    expect(litres).toBeGreaterThan(45);
    expect(litres).toBeLessThan(85);
  }
});

test('[B41] left and right are exact mirrors, in place and in triangles', () => {
  expect(body.mirror.length).toBe(body.cellCount);
  body.mirror.forEach((other, cell) => {
    expect(body.mirror[other]).toBe(cell);
    expect(body.part[other]).toBe(body.part[cell]);
    for (const shape of shapes) {
      const p = body.positions[shape];
      expect(p[3 * other]! + p[3 * cell]!).toBe(0);
      expect(p[3 * other + 1]).toBe(p[3 * cell + 1]);
      expect(p[3 * other + 2]).toBe(p[3 * cell + 2]);
    }
  });
  const all = new Set(arrows(body.triangles));
  for (const arrow of all) {
    const mirrored = body.mirror[arrow % 65536]! * 65536 + body.mirror[arrow >> 16]!;
    expect(all.has(mirrored)).toBe(true);
  }
});

test('[B41] the first half of the cells is the left side and the midline', () => {
  const p = body.positions.neutral;
  body.mirror.forEach((other, cell) => {
    const x = p[3 * cell]!;
    if (other === cell) expect(x).toBe(0);
    else expect(x > 0).toBe(cell < other);
  });
});

test('[B42] the hash in the file is the hash of what it holds', () => {
  const payload = createHash('sha256').update(bytes.subarray(bodyHeaderBytes)).digest('hex');
  expect(body.hash).toBe(payload.slice(0, 16));
});

test('[B42] cell ids are those that stored drawings carry', () => {
  expect(body.cellCount).toBe(9379);
  expect(createHash('sha256').update(body.triangles).digest('hex').slice(0, 16)).toBe(
    '43a28ece0cdfd5a6',
  );
});

test('[B43] a damaged file is refused and says why', () => {
  for (const length of [0, 3, 15, 16, 20, 500, 20_000, bytes.length - 1]) {
    expect(() => decodeBody(bytes.subarray(0, length))).toThrow(/truncated|expected/);
  }
  expect(() => decodeBody(Uint8Array.from([...bytes, 0]))).toThrow('1 bytes too many');
  const other = bytes.slice();
  other[0] = 0;
  expect(() => decodeBody(other)).toThrow('expected UNKB 1');
  const newer = bytes.slice();
  newer[4] = 2;
  expect(() => decodeBody(newer)).toThrow('got UNKB 2');
});

test('[B44] builds stand on the floor at plausible heights, and neutral is their mean', () => {
  const height = (shape: Shape): number[] => {
    const y = body.positions[shape].filter((_, i) => i % 3 === 1);
    return [y.reduce((low, v) => Math.min(low, v)), y.reduce((high, v) => Math.max(high, v))];
  };
  for (const shape of shapes) expect(Math.abs(height(shape)[0]!)).toBeLessThan(0.3);
  expect(height('female')[1]).toBeCloseTo(159.1, 0);
  expect(height('male')[1]).toBeCloseTo(173, 0);
  const { neutral, female, male } = body.positions;
  neutral.forEach((cm, i) => expect(cm).toBeCloseTo((female[i]! + male[i]!) / 2, 3));
});

test('[B44] each part is one piece of skin of a plausible size', () => {
  const neighbours = Array.from({ length: body.cellCount }, () => new Set<number>());
  body.triangles.forEach((cell, i) =>
    neighbours[cell]!.add(body.triangles[i % 3 === 2 ? i - 2 : i + 1]!),
  );
  const pieces = partNames.map((_, part) => {
    const left = [...body.part.keys()].filter(
      (cell) => body.part[cell] === part && cell <= body.mirror[cell]!,
    );
    const own = new Set(left);
    const found = new Set([left[0]!]);
    for (const cell of found)
      for (const next of neighbours[cell]!) if (own.has(next)) found.add(next);
    return found.size === left.length;
  });
  expect(pieces).toEqual(partNames.map(() => true));
});
