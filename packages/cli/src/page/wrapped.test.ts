import { describe, expect, test } from 'vitest';
import { pageWidth, wrapped } from './wrapped.ts';

const long = 'a deep ache beside the lower spine on one side '.repeat(8);

describe('wrapped', () => {
  test('[K6] no line is wider than the page, and no word is lost', () => {
    const lines = wrapped(long, '- ', '  ');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(pageWidth);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.map((line) => line.slice(2)).join(' ')).toBe(long.trim());
  });

  test('[K6] the first line is indented, the others hang', () => {
    const [first, second] = wrapped(long, '- ', '    ');
    expect(first).toMatch(/^- a deep/);
    expect(second).toMatch(/^ {4}\S/);
  });

  test('[K6] a word wider than the page stands alone, whole', () => {
    const word = 'x'.repeat(pageWidth + 5);
    expect(wrapped(`a ${word} b`)).toEqual(['a', word, 'b']);
  });

  test('[K6] an empty text has no line', () => {
    expect(wrapped('  ', '- ')).toEqual([]);
  });
});
