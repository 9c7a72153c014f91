import { expect, test } from 'vitest';
import { filesOf } from './files-of.ts';
import { sharedProcessIssues } from './shared-processes.ts';

const issuesOf = (file: string, text: string): string[] =>
  sharedProcessIssues(filesOf({ [file]: text }));

// Put together here, so that this file does not hold what it looks for.
const vitest = 'vi';
const node = 'process';

test.each([
  `${vitest}.mock('./a.ts');`,
  `${vitest}.doMock('./a.ts');`,
  `${vitest}.stubGlobal('navigator', {});`,
  `${vitest}.stubEnv('PAGES', '');`,
  `${vitest}.useFakeTimers();`,
  `${vitest}\n  .setSystemTime(0);`,
  `${vitest}.spyOn(console, 'error');`,
  `${'globalThis'}.fetch = () => undefined;`,
  `Object.defineProperty(${'globalThis'}, 'navigator', {});`,
  `${node}.env['DATA'] = '/tmp';`,
  `${node}.env.DATA ??= '/tmp';`,
  `delete ${node}.env['DATA'];`,
  `${node}.chdir('/tmp');`,
  `Map${'.prototype'}.get = () => undefined;`,
  `site = await ${'startSite'}();`,
  `browser = await ${'launchBrowser'}();`,
])('%s needs a process of its own', (code) => {
  const file = 'packages/body/src/a.test.ts';
  expect(issuesOf(file, `const a = 1;\n${code}`)).toEqual([
    expect.stringMatching(/^packages\/body\/src\/a\.test\.ts:2: .*checks\/alone\.ts$/s),
  ]);
});

test('files that run alone may, and so may what is no test', () => {
  const code = `${vitest}.mock('./a.ts');`;
  for (const file of [
    'apps/site/test/check.test.ts',
    'apps/site/src/lib/server/talk/talk.test.ts',
    'apps/site/src/lib/relief/voice.test.ts',
    'packages/body/src/a.ts',
  ])
    expect(issuesOf(file, code)).toEqual([]);
});

test('reading a global or comparing one is no harm', () => {
  const code = `if (${node}.env['CI'] === '1' || ${'globalThis'}.name == null) ${vitest}.fn();`;
  expect(issuesOf('checks/a.test.ts', code)).toEqual([]);
});
