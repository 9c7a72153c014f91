import { describe, expect, test } from 'vitest';
import { filesOf } from './files-of.ts';
import { specIssues } from './spec-coverage.ts';

const spec = '# Rules\n\n- **Q1** One.\n- **Q2** Two.\n\nNot a rule: **Q3**.\n';

function issuesOf(testText: string): string[] {
  return specIssues(
    filesOf({ 'packages/body/SPEC.md': spec, 'packages/body/src/a.test.ts': testText }),
  );
}

describe('spec coverage', () => {
  test('a rule that no test quotes is told', () => {
    expect(issuesOf("test('[Q1] one')")).toEqual([
      'packages/body/SPEC.md: rule Q2 has no test that quotes it',
    ]);
  });

  test('a quoted rule that is not there is told', () => {
    expect(issuesOf("test('[Q1] [Q2] [Q3] three')")).toEqual([
      'packages/body/SPEC.md: a test quotes Q3, which is no rule there',
    ]);
  });

  test('a number that stands twice and a letter of another text are told', () => {
    const tests = "test('[Q1]')";
    const issues = specIssues(
      filesOf({
        'packages/body/SPEC.md': '- **Q1** One.\n- **Q1** Another.\n',
        'packages/body/src/a.test.ts': tests,
        'packages/cli/SPEC.md': '- **Q1** One.\n',
        'packages/cli/src/a.test.ts': tests,
      }),
    );
    expect(issues).toEqual([
      'packages/body/SPEC.md: rule Q1 stands twice',
      'packages/cli/SPEC.md: letter Q is that of packages/body/SPEC.md',
    ]);
  });

  test('letters of another text are left alone', () => {
    expect(issuesOf("test('[Q1] [Q2] [RF16] [D3]')")).toEqual([]);
  });

  test('a test of another package does not count', () => {
    const issues = specIssues(
      filesOf({
        'packages/body/SPEC.md': spec,
        'packages/bodyguard/src/a.test.ts': "test('[Q1] [Q2]')",
        'packages/body/src/a.ts': "const quoted = '[Q1] [Q2]';",
      }),
    );
    expect(issues).toHaveLength(2);
  });
});
