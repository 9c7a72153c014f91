import { describe, expect, test } from 'vitest';
import { borderIssues } from './borders.ts';
import { filesOf } from './files-of.ts';

function issuesOf(file: string, text: string): string[] {
  return borderIssues(filesOf({ [file]: text }));
}

describe('borders', () => {
  test.each([
    ['packages/body/src/a.ts', "import { x } from '@unknot/differential';"],
    ['packages/differential/src/a.ts', "import type { Body } from '@unknot/body';"],
    ['packages/atlas/src/a.ts', "export * from '@unknot/cli';"],
    ['packages/cli/src/a.ts', "const x = await import('@unknot/site');"],
    ['apps/site/src/lib/A.svelte', "<script>import { x } from '@unknot/cli';</script>"],
    ['packages/body/src/a.ts', "import '@unknot/atlas';"],
  ])('%s may not hold %s', (file, text) => {
    const [issue, ...others] = issuesOf(file, text);
    expect(others).toEqual([]);
    expect(issue).toContain(`${file}: imports @unknot/`);
  });

  test.each([
    ['packages/body/src/a.ts', "import { x } from '../../atlas/src/b.ts';"],
    ['packages/body/src/deep/a.ts', "import { x } from '../../../differential/src/b.ts';"],
    ['packages/cli/src/a.ts', "export { x } from '../../../atlas/vocabulary.json';"],
    ['packages/element/src/a.ts', "import { x } from '../../../apps/site/src/lib/server/b.ts';"],
    ['packages/element/src/a.ts', "import { x } from '../../../apps/site/src/lib/ui/B.svelte';"],
    ['packages/report/src/a.ts', "import { x } from '../../../apps/site/src/lib/check/b.ts';"],
    ['packages/body/src/deep/a.ts', "import { race } from '../../../../checks/race.ts';"],
  ])('%s may not climb out with %s', (file, text) => {
    expect(issuesOf(file, text)).toHaveLength(1);
  });

  test.each([
    ['packages/atlas/src/a.ts', "import { x } from '@unknot/body';"],
    ['packages/cli/src/a.ts', "const x = await import('@unknot/atlas/compiler');"],
    ['packages/body/src/deep/a.ts', "import { x } from '../b.ts';"],
    ['packages/element/src/a.ts', "import { x } from '../../../apps/site/src/lib/check/b.ts';"],
    ['packages/body/bench/a.ts', "import { x } from '../src/b.ts';"],
    ['packages/body/bench/a.ts', "import { race } from '../../../checks/race.ts';"],
    ['checks/a.ts', "import { x } from '@unknot/cli';"],
    ['packages/body/README.md', "import { x } from '@unknot/cli';"],
  ])('%s may hold %s', (file, text) => {
    expect(issuesOf(file, text)).toEqual([]);
  });
});
