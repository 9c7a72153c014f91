import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSheet } from '../bench/sheet.ts';
import { indexOfCell, mirrorMap, sparseMap, unionMaps } from './sparse-map.ts';

const sheet = createSheet(9, 7);
const anyMap = fc
  .array(fc.tuple(fc.nat(sheet.cellCount - 1), fc.double({ min: 0.01, max: 1, noNaN: true })))
  .map(sparseMap);

test('[B3] cells of a map ascend, each once, with its largest weight', () => {
  const map = sparseMap([
    [7, 0.25],
    [3, 1],
    [7, 0.5],
    [7, 0.125],
    [4, 0],
  ]);
  expect([...map.cells]).toEqual([3, 7]);
  expect([...map.weights]).toEqual([1, 0.5]);
});

test('[B3] the union of maps keeps the larger weight, in any order', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (a, b) => {
      expect(unionMaps([a, b])).toEqual(unionMaps([b, a]));
      expect(unionMaps([a, a])).toEqual(a);
    }),
  );
});

test('[B4] mirroring a map twice gives it back', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(mirrorMap(sheet, mirrorMap(sheet, map))).toEqual(map);
    }),
  );
  expect([...mirrorMap(sheet, sparseMap([[0, 1]])).cells]).toEqual([8]);
});

test('[B3] a cell is found in a map, or is absent', () => {
  const cells = Uint16Array.of(2, 5, 9);
  expect([2, 5, 9, 1, 6, 10].map((cell) => indexOfCell(cells, cell))).toEqual([
    0, 1, 2, -1, -1, -1,
  ]);
});
