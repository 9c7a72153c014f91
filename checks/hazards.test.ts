import { describe, expect, test } from 'vitest';
import { filesOf } from './files-of.ts';
import { hazardIssues } from './hazards.ts';

const list = 'docs/safety/hazards.yaml';

function issuesOf(hazards: string, others: Readonly<Record<string, string>> = {}): string[] {
  return hazardIssues(filesOf({ [list]: hazards, ...others }));
}

describe('hazards', () => {
  test('a control whose test is not there is told by its title', () => {
    const hazards = "- id: invented\n  tests: [the invented guard holds, '[Q9] it is locked']\n";
    const tests = { 'packages/x/src/a.test.ts': "test('[Q9] it is locked', () => {});" };
    expect(issuesOf(hazards, tests)).toEqual([
      `${list}: invented: no test is titled "the invented guard holds"`,
    ]);
  });

  test('words outside a test file are no test', () => {
    const code = { 'packages/x/src/a.ts': '// the invented guard holds' };
    expect(issuesOf('- id: invented\n  tests: [the invented guard holds]\n', code)).toHaveLength(1);
  });

  test.each(['- id: invented\n', '- id: invented\n  tests:\n', '- id: invented\n  tests: []\n'])(
    'a hazard without a test is told: %j',
    (hazards) => {
      expect(issuesOf(hazards)).toEqual([`${list}: invented: no test`]);
    },
  );

  test('a test may be awaited until its room is built, no longer', () => {
    const hazards =
      '- id: invented\n  tests: [a]\n  awaits:\n    attic: [nobody falls through the floor]\n';
    const tests = { 'x.test.ts': "test('a', () => {});" };
    expect(issuesOf(hazards, tests)).toEqual([]);
    const built = { ...tests, 'apps/site/src/routes/attic/+page.svelte': '' };
    expect(issuesOf(hazards, built)).toEqual([
      `${list}: invented: attic is built and still awaits "nobody falls through the floor"`,
    ]);
  });
});
