import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allLines } from '../test/all-lines.ts';
import { writeLongLine } from '../test/long-line.ts';
import { longestLineBytes, type Line } from './read-lines.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(content: string | Uint8Array): Promise<Line[]> {
  const file = join(folder, 'lines.txt');
  writeFileSync(file, content);
  return allLines(file);
}

describe('lines', () => {
  test('[C3] come in order with their numbers; blank ones are counted and left out', async () => {
    expect(await linesOf('a\n\n  \nb\n')).toEqual([
      { number: 1, text: 'a' },
      { number: 4, text: 'b' },
    ]);
  });

  test('[C3] need no newline at the end, and may end in a carriage return', async () => {
    expect(await linesOf('a\r\nb')).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
    ]);
  });

  test('[C3] lose a byte-order mark', async () => {
    expect(await linesOf('\uFEFF{}\n')).toEqual([{ number: 1, text: '{}' }]);
  });

  test('[C4] there are none in an empty file', async () => {
    expect(await linesOf('')).toEqual([]);
  });

  test('[C3] a character cut by the end of a chunk stays whole', async () => {
    const text = `${'a'.repeat(65_535)}é${'b'.repeat(70_000)}`;
    expect(await linesOf(`${text}\nc`)).toEqual([
      { number: 1, text },
      { number: 2, text: 'c' },
    ]);
  });

  test('[C3] the longest line is read, one byte more is passed over', async () => {
    const longest = 'a'.repeat(longestLineBytes);
    expect(await linesOf(`${longest}\n${longest}b\nc`)).toEqual([
      { number: 1, text: longest },
      { number: 2, tooLong: true },
      { number: 3, text: 'c' },
    ]);
  });

  test('[C3] a line of 50 MB is never held in memory', () => {
    const file = join(folder, 'long.txt');
    writeLongLine(file, 50, ['a', 'b']);
    const reader = fileURLToPath(new URL('../test/measure-lines.ts', import.meta.url));
    const run = spawnSync(process.execPath, ['--conditions=source', reader, file], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    const { lines, grownMegabytes } = JSON.parse(run.stdout) as {
      lines: Line[];
      grownMegabytes: number;
    };
    expect(lines).toEqual([
      { number: 1, text: 'a' },
      { number: 2, tooLong: true },
      { number: 3, text: 'b' },
    ]);
    expect(grownMegabytes).toBeLessThan(25);
  });
});
