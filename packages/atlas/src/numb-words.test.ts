import { expect, test } from 'vitest';
import { numbWordsAsFinding } from './numb-words.ts';

test('numb and tingling, chosen as how it feels, are the finding of that name and no more', () => {
  const said = { findings: { limps: 'no', 'numb-or-tingling': 'no' }, qualities: ['ache', 'numb'] };
  expect(numbWordsAsFinding(said)).toEqual({
    findings: { limps: 'no', 'numb-or-tingling': 'yes' },
    qualities: ['ache'],
  });
});

test('other words change nothing', () => {
  const said = { findings: { limps: 'no' }, qualities: ['ache', 'burning'] };
  expect(numbWordsAsFinding(said)).toEqual(said);
});
