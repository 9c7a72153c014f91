import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromChanceTable, toChanceTable } from './chance-table.ts';
import { fromColumns, toColumns } from './columns.ts';

const cell = fc.oneof(
  fc.constant(NaN),
  fc.integer({ min: 1, max: 97_000 }).map((n) => n / 100_000),
);

test('[A19] any table of chances and silence survives storing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 130 }),
      fc.array(cell, { maxLength: 400 }),
      (width, cells) => {
        const table = Float32Array.from(cells.slice(0, cells.length - (cells.length % width)));
        expect(fromChanceTable(toChanceTable(table, width), width)).toEqual(table);
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
