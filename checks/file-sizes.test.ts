import { expect, test } from 'vitest';
import { sizeReport } from './file-sizes.ts';
import { filesOf } from './files-of.ts';

const linesOf = (count: number): string => 'x\n'.repeat(count);

test('a source over its limit is told with its length', () => {
  const { issues } = sizeReport(
    filesOf({
      'a/long.ts': linesOf(401),
      'a/fits.ts': linesOf(400),
      'a/Long.svelte': linesOf(301),
      'a/Fits.svelte': linesOf(300),
    }),
  );
  expect(issues).toEqual(['a/long.ts: 401 lines', 'a/Long.svelte: 301 lines']);
});

test('tests and texts may be long', () => {
  const { issues } = sizeReport(filesOf({ 'a.test.ts': linesOf(900), 'a.md': linesOf(900) }));
  expect(issues).toEqual([]);
});

test('the report counts the sources', () => {
  const texts = Object.fromEntries([10, 20, 30].map((n) => [`${n}.ts`, linesOf(n)]));
  expect(sizeReport(filesOf(texts)).report).toBe(
    '3 source files, lines: median 20, nine in ten under 20, longest 30',
  );
  expect(sizeReport(filesOf({})).report).toContain('0 source files');
});
