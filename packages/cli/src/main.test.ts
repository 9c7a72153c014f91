import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runUnknot, startUnknot } from '../test/run-unknot.ts';

const fixtures = fileURLToPath(new URL('../test/fixtures', import.meta.url));
const outerHip = join(fixtures, 'outer-hip.json');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-main-'));
  mkdirSync(join(folder, 'inner'));
  copyFileSync(outerHip, join(folder, 'inner', 'case.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A run that must end with status 2, nothing on standard output, and one line without a stack. */
async function complaintOf(...args: string[]): Promise<string> {
  const { status, out, error } = await runUnknot(args, { cwd: folder });
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(error).toMatch(/^[^\n]+\n$/);
  expect(error).not.toMatch(/\bat .*:\d+:\d+|Error:|node:/);
  return error.trimEnd();
}

describe('a run', () => {
  test('[C10] prints a page for a person, status 0', async () => {
    const { status, out, error } = await runUnknot(['check', outerHip]);
    expect([status, error]).toEqual([0, '']);
    expect(out).toContain('Most consistent with: ');
    expect(out).toContain('Education for self-care. Not a diagnosis.');
  });

  test('[C5] reads standard input', async () => {
    const stdin = '{"id":"piped","pain":[{"region":"left/heel"}]}';
    const { status, out } = await runUnknot(['check', '--json', '-'], { stdin });
    expect(status).toBe(0);
    expect(out).toContain('{"id":"piped",');
  });

  test('[C5] names standard input in a fault', async () => {
    const run = await runUnknot(['check', '--jsonl', '-'], { stdin: '{}\n{"pain":1}\n' });
    expect(run.status).toBe(2);
    expect(run.out.trimEnd().split('\n')).toHaveLength(2);
    expect(run.error).toMatch(/^standard input:2: wrong-type: pain: .*\n$/);
  });

  test('[C5] reads paths from the folder npm was called from, else from the current one', async () => {
    const called = { cwd: tmpdir(), initCwd: folder };
    expect((await runUnknot(['check', 'inner/case.json'], called)).status).toBe(0);
    const current = { cwd: join(folder, 'inner') };
    expect((await runUnknot(['check', 'case.json'], current)).status).toBe(0);
    const elsewhere = await runUnknot(['check', 'case.json'], { ...current, initCwd: folder });
    expect(elsewhere.error).toBe(`${join(folder, 'case.json')}: no such file\n`);
  });

  test('[C16] ends quietly when its reader has had enough', async () => {
    const file = join(folder, 'many.jsonl');
    writeFileSync(file, '{"id":"x","pain":[{"region":"left/heel"}]}\n'.repeat(300));
    const child = startUnknot(['check', '--jsonl', file]);
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number | null];
    expect([status, error]).toEqual([0, '']);
  });

  test('prints its help', async () => {
    for (const args of [[], ['help'], ['--help'], ['check', '-h']]) {
      const { status, out } = await runUnknot(args);
      expect(status).toBe(0);
      expect(out).toContain('unknot check FILE');
    }
  });

  test('checks the atlas and counts its issues', async () => {
    const { status, out, error } = await runUnknot(['atlas', 'check']);
    const issues = error === '' ? 0 : error.trimEnd().split('\n').length;
    expect(status).toBe(issues === 0 ? 0 : 1);
    expect(out).toMatch(new RegExp(`^${issues} issues, \\d+ records missing$`, 'm'));
  });
});

describe('[C6] one line and status 2 for', () => {
  test('a missing file', async () => {
    expect(await complaintOf('check', 'none.json')).toBe(
      `${join(folder, 'none.json')}: no such file`,
    );
    expect(await complaintOf('exam', 'none.jsonl')).toContain('none.jsonl: no such file');
    expect(await complaintOf('check', 'inner/case.json/x')).toContain('no such file');
  });

  test('a folder', async () => {
    expect(await complaintOf('check', '--jsonl', '.')).toBe(
      `${folder}: is a folder, expected a file`,
    );
  });

  test('no file, and two', async () => {
    expect(await complaintOf('check')).toBe(
      'check: expected a file, got nothing (see: unknot help)',
    );
    expect(await complaintOf('check', 'a.json', 'b.json')).toBe('check: expected one file, got 2');
  });

  test('an unknown command', async () => {
    expect(await complaintOf('chek', 'a.json')).toBe(
      'chek a.json: no such command (see: unknot help)',
    );
    expect(await complaintOf('atlas')).toContain('atlas: no such command');
  });

  test('an unknown option', async () => {
    expect(await complaintOf('check', '--yaml', 'a')).toBe(
      "Unknown option '--yaml' (see: unknot help)",
    );
  });

  test('an unknown prior', async () => {
    expect(await complaintOf('check', '--prior', 'flat', 'a')).toBe(
      '--prior: expected runner or even, got flat',
    );
  });

  test('an empty file and a bad case', async () => {
    writeFileSync(join(folder, 'empty.json'), '');
    expect(await complaintOf('check', 'empty.json')).toContain('empty.json: empty-file: ');
    writeFileSync(join(folder, 'bad.json'), '{"findings":{"worse-hopping":"yes"}}');
    expect(await complaintOf('check', 'bad.json')).toBe(
      `${join(folder, 'bad.json')}: unknown-finding: findings.worse-hopping: expected a finding of the vocabulary, got "worse-hopping"`,
    );
  });
});
