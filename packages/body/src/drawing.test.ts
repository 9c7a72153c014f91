import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSheet } from '../bench/sheet.ts';
import {
  addStroke,
  clearDrawing,
  emptyDrawing,
  eraseStroke,
  paintedCells,
  unionDrawings,
} from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { drawingArea, overlapOf } from './measure-drawing.ts';
import { parseDrawing } from './parse-drawing.ts';
import { qualitiesOf, qualityMask, qualityNames } from './quality.ts';
import { serialiseDrawing } from './serialise-drawing.ts';
import { sparseMap } from './sparse-map.ts';
import { createSurface } from './surface.ts';

const sheet = createSheet(12, 12);
const surface = createSurface(sheet);
const weight = fc.double({ min: 0.06, max: 1, noNaN: true });
const anyStroke = fc.record({
  map: fc.array(fc.tuple(fc.nat(143), weight), { maxLength: 40 }).map(sparseMap),
  intensity: fc.nat(10),
  qualities: fc.subarray([...qualityNames]),
});
const anyDrawing: fc.Arbitrary<Drawing> = fc
  .array(anyStroke, { maxLength: 4 })
  .map((strokes) =>
    strokes.reduce(
      (drawing, stroke) => addStroke(drawing, stroke.map, stroke),
      emptyDrawing(sheet),
    ),
  );

test('[B20] a stroke holds where it is at least as strong, and its qualities join', () => {
  const first = addStroke(
    emptyDrawing(sheet),
    sparseMap([
      [1, 1],
      [2, 0.5],
    ]),
    { intensity: 7, qualities: ['ache'] },
  );
  const both = addStroke(
    first,
    sparseMap([
      [1, 0.5],
      [2, 0.75],
      [3, 0.01],
    ]),
    { intensity: 3, qualities: ['numb'] },
  );
  expect([...paintedCells(both).values()]).toEqual([
    { cell: 1, weight: 1, intensity: 7, qualities: qualityMask(['ache']) },
    { cell: 2, weight: 0.75, intensity: 3, qualities: qualityMask(['ache', 'numb']) },
  ]);
});

test('[B20] operations leave the drawing they start from as it was', () => {
  fc.assert(
    fc.property(anyDrawing, anyStroke, (drawing, stroke) => {
      const before = JSON.stringify(serialiseDrawing(drawing));
      addStroke(drawing, stroke.map, stroke);
      eraseStroke(drawing, stroke.map);
      clearDrawing(drawing);
      expect(JSON.stringify(serialiseDrawing(drawing))).toBe(before);
    }),
  );
});

test('[B21] what is erased in full is gone; the rest stays', () => {
  fc.assert(
    fc.property(anyDrawing, fc.uniqueArray(fc.nat(143)), (drawing, cells) => {
      const erased = eraseStroke(drawing, sparseMap(cells.map((cell) => [cell, 1])));
      const kept = [...drawing.cells].filter((cell) => !cells.includes(cell));
      expect([...erased.cells]).toEqual(kept);
      expect(clearDrawing(drawing).cells).toHaveLength(0);
    }),
  );
});

test('[B22] a union does not depend on the order, and is refused between bodies', () => {
  fc.assert(
    fc.property(anyDrawing, anyDrawing, (a, b) => {
      expect(unionDrawings(a, b)).toEqual(unionDrawings(b, a));
      expect(unionDrawings(a, a)).toEqual(a);
    }),
  );
  const other = emptyDrawing({ ...sheet, hash: 'another' });
  expect(() => unionDrawings(emptyDrawing(sheet), other)).toThrow(RangeError);
});

test('[B23] a drawing survives JSON, with the hash of its body', () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const text = JSON.stringify(serialiseDrawing(drawing));
      expect(parseDrawing(JSON.parse(text), sheet)).toEqual({ value: drawing, issues: [] });
      expect(text).toContain(sheet.hash);
    }),
  );
});

test('[B24] a drawing of another body is refused and named', () => {
  const parsed = parseDrawing({ body: 'feedfacefeedface', layers: [] }, sheet);
  expect(parsed.issues).toEqual([
    { code: 'other-body', field: 'body', expected: sheet.hash, got: 'feedfacefeedface' },
  ]);
  expect(parsed.value).toEqual(emptyDrawing(sheet));
});

test('[B24] each fault of a drawing is named where it stands, and the rest is kept', () => {
  const layers = [
    { cells: [3, 999, 4.5], intensity: 11, qualities: ['ache', 'itch'] },
    { cells: [7, 8], weights: [40, 400], intensity: 2, qualities: [] },
    'nothing',
  ];
  const { value, issues } = parseDrawing({ body: sheet.hash, layers }, sheet);
  expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'bad-intensity layers[0].intensity',
    'unknown-quality layers[0].qualities[1]',
    'bad-cell layers[0].cells[1]',
    'bad-cell layers[0].cells[2]',
    'bad-weight layers[1].weights[1]',
    'bad-layer layers[2]',
  ]);
  expect([...value.cells]).toEqual([3, 7]);
});

test('[B24] no input makes the parser throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (input, layer) => {
      expect(parseDrawing(input, sheet).value.body).toBe(sheet.hash);
      parseDrawing({ body: sheet.hash, layers: [layer] }, sheet);
      parseDrawing({ body: sheet.hash, layers: [{ cells: [layer], weights: layer }] }, sheet);
    }),
  );
});

test('[B25] area counts each cell by its weight', () => {
  const map = sparseMap([
    [40, 1],
    [41, 0.5],
  ]);
  expect(drawingArea(surface, map)).toBeCloseTo(surface.areas[40]! + 0.5 * surface.areas[41]!, 6);
});

test('[B26] overlap is 1 with itself, 0 apart, and the same both ways', () => {
  fc.assert(
    fc.property(anyDrawing, anyDrawing, (a, b) => {
      expect(overlapOf(surface, a, a)).toBe(1);
      expect(overlapOf(surface, a, b)).toBeCloseTo(overlapOf(surface, b, a), 9);
      expect(overlapOf(surface, a, b)).toBeLessThanOrEqual(1);
    }),
  );
  expect(overlapOf(surface, sparseMap([[40, 1]]), sparseMap([[80, 1]]))).toBe(0);
  expect(overlapOf(surface, sparseMap([[40, 1]]), sparseMap([[40, 0.25]]))).toBeCloseTo(0.25, 9);
});

test('[B20] qualities keep their order in a mask', () => {
  expect(qualitiesOf(qualityMask(['shooting', 'ache']))).toEqual(['ache', 'shooting']);
});
