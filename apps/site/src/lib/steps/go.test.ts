import { expect, test, vi } from 'vitest';
import { stepNames } from '#lib/check/steps.ts';
import { placeAt, stepAddress } from './go.ts';

vi.mock('$app/paths', () => import('./own-paths.ts'));
vi.stubEnv('PAGES', '');

const at = (path: string): URL => new URL(path, 'https://unknot.test');

test('every place is found again at its address', () => {
  for (const step of stepNames)
    for (const number of [1, 3])
      expect(placeAt(at(stepAddress({ step, number })))).toEqual({ step, number });
});

test('other pages are no place of the check, nor is a step that does not exist', () => {
  for (const path of ['/', '/relief', '/why', '/where/nowhere', '/which/result', '/de/where'])
    expect(placeAt(at(path)), path).toBeUndefined();
});

test('a number that is none is the first', () => {
  expect(placeAt(at('/where/cards?n=x'))).toEqual({ step: 'cards', number: 1 });
});
