import { expect, test } from 'vitest';
import { baseLocale } from '../../../make/locale.ts';
import { languages, namingIssues, translationIssues } from '../../../make/message-files.ts';

test('every key starts with the name of its room', () => {
  expect(namingIssues()).toEqual([]);
});

const translated = languages.filter((language) => language !== baseLocale);

test.for(translated)('no word of %s is missing, left over or filled otherwise', (language) => {
  expect(translationIssues(language)).toEqual([]);
});
