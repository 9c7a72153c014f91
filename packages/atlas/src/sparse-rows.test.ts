import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';
import { denseRows, sparseRows } from './sparse-rows.ts';

const cell = fc.oneof(
  fc.constant(NaN),
  fc.integer({ min: 1, max: 97_000 }).map((n) => n / 100_000),
);

test('[A19] any table of chances and silence survives storing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(cell, { maxLength: 60 }),
      (width, cells) => {
        const table = Float32Array.from(cells.slice(0, cells.length - (cells.length % width)));
        expect(denseRows(sparseRows(table, width), width)).toEqual(table);
      },
    ),
    { seed: 7 },
  );
});

test('[A19] rows with absent fields survive storing by column', () => {
  const value = fc.oneof(fc.integer(), fc.string(), fc.array(fc.string()), fc.boolean());
  const row = fc.dictionary(fc.constantFrom('id', 'text', 'when', 'level'), value, { minKeys: 1 });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const plain = rows.map((entry) => ({ ...entry }));
      expect(fromColumns(toColumns(plain))).toEqual(plain);
    }),
    { seed: 7 },
  );
});
