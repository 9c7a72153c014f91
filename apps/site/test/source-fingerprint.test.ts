import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFingerprint } from '../server/source-fingerprint.ts';

test('a change of any package the site is built from asks for a new build; a test or bench does not', () => {
  const root = mkdtempSync(join(tmpdir(), 'unknot-sources-'));
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return sourceFingerprint(root);
  };
  const dependencies = { '@unknot/relief': '0.1.0', '@unknot/stride': '0.1.0', zod: '4.6.7' };
  let last = write('apps/site/package.json', JSON.stringify({ dependencies }));
  for (const path of [
    'packages/relief/src/gate.ts',
    'packages/stride/src/pose.ts',
    'packages/element/src/app.ts',
    'atlas/muscles/iliacus.yaml',
    'apps/site/src/app.html',
  ]) {
    const next = write(path, 'changed');
    expect(next, path).not.toBe(last);
    last = next;
  }
  const locked = write('package-lock.json', '{}');
  expect(locked).not.toBe(last);
  last = locked;
  expect(write('packages/relief/src/gate.test.ts', 'a test')).toBe(last);
  expect(write('packages/relief/bench/relief-bench.ts', 'a bench')).toBe(last);
  expect(write('apps/site/build/0123456789abcdef/start.js', 'made')).toBe(last);
  rmSync(root, { recursive: true });
});
