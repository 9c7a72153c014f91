import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { withBuildLock } from '../server/build-lock.ts';
import { commonHeaders, pagePolicy } from '../server/response-headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'unknot-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('two builds never run at once', async () => {
  const path = join(folder, 'a');
  let [running, most] = [0, 0];
  const work = async (): Promise<void> => {
    most = Math.max(most, ++running);
    await pause(30);
    running--;
  };
  await Promise.all([1, 2, 3].map(() => withBuildLock(path, work)));
  expect(most).toBe(1);
});

test('a lock left behind by a process that is gone does not stop anyone', async () => {
  const path = join(folder, 'b');
  writeFileSync(path, '999999999');
  expect(await withBuildLock(path, () => Promise.resolve('done'))).toBe('done');
});

test('a failed build frees the lock', async () => {
  const path = join(folder, 'c');
  await expect(withBuildLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withBuildLock(path, () => Promise.resolve(1))).toBe(1);
});

test('a page’s policy is its own, and a page without one may do nothing', () => {
  const tag = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-x='">`;
  expect(pagePolicy(`<head>${tag}</head>`)).toBe(
    "script-src 'self' 'sha256-x='; frame-ancestors 'none'",
  );
  expect(pagePolicy('<p>')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(commonHeaders(undefined)['referrer-policy']).toBe('no-referrer');
});
