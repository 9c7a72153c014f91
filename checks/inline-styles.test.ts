import { expect, test } from 'vitest';
import { inlineStyleIssues } from './inline-styles.ts';

function issuesOf(text: string, name = 'apps/site/src/a.svelte'): string[] {
  return inlineStyleIssues({ names: [name], textOf: () => text });
}

test('a style attribute and a style directive are found, with their line', () => {
  expect(issuesOf('<p>\n<b style="color: red">')).toEqual([
    expect.stringContaining('a.svelte:2: a style attribute'),
  ]);
  expect(issuesOf('<b style:color={red}>')).toHaveLength(1);
  expect(issuesOf('<b style = "">', 'apps/site/src/app.html')).toHaveLength(1);
});

test('style elements, words and other folders are left alone', () => {
  expect(issuesOf('<style>\n  b { color: red }\n</style>\n<p>style="x"</p>')).toEqual([]);
  expect(issuesOf('<b style="color: red">', 'packages/cli/src/page.svelte')).toEqual([]);
});
