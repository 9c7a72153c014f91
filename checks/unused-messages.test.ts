import { expect, test } from 'vitest';
import { filesOf } from './files-of.ts';
import { unusedMessageIssues } from './unused-messages.ts';

test('a word that no page says is told; one said by its beginning is not', () => {
  const words = { where_title: 'Where', where_view_front: 'Front', where_gone: 'Gone' };
  const issues = unusedMessageIssues(
    filesOf({
      'apps/site/messages/en/where.json': JSON.stringify(words),
      'apps/site/src/routes/+page.svelte': '<h1>{m.where_title()}</h1> {m[`where_view_${view}`]()}',
    }),
  );
  expect(issues).toEqual(['apps/site/messages/en/where.json: where_gone is said nowhere']);
});
