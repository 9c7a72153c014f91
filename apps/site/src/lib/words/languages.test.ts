import { expect, test } from 'vitest';
import { namingIssues } from '../../../make/message-files.ts';

test('every key starts with the name of its room', () => {
  expect(namingIssues()).toEqual([]);
});
