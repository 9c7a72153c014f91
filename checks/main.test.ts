import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOnDisk, repositoryFiles, root, trackedFiles } from './repository.ts';

test('the files checked are those git keeps: no dependency, no output', () => {
  const names = trackedFiles();
  expect(names).toContain('checks/main.test.ts');
  expect(names.filter((name) => /(^|\/)(node_modules|dist)\//.test(name))).toEqual([]);
  expect(repositoryFiles().textOf('package.json')).toContain('"unknot"');
});

test('a copy without its history is checked on the same sources', () => {
  const sources = (names: string[]): string[] =>
    names.filter((name) => /\.(ts|svelte|md)$/.test(name) && !/(^|\/)\./.test(name)).sort();
  expect(sources(filesOnDisk())).toEqual(sources(trackedFiles()));
});

test('the status says whether a rule is broken, and each break is a line', () => {
  const run = spawnSync(process.execPath, ['--conditions=source', join(root, 'checks/main.ts')], {
    encoding: 'utf8',
  });
  const issues = run.stderr.split('\n').filter((line) => line !== '');
  expect(run.status).toBe(issues.length === 0 ? 0 : 1);
  expect(run.stdout).toContain(
    issues.length === 0 ? 'No rule of the repository is broken.' : `${issues.length} issues.`,
  );
});
