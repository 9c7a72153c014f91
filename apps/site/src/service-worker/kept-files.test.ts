import { expect, test } from 'vitest';
import { cacheName, cachesToDrop, filesToKeep } from './kept-files.ts';

test('the rooms of the check and all code are kept, articles and pictures only once seen', () => {
  const immutable = ['_app/immutable/chunks/a.js', '_app/immutable/assets/plate.svg'];
  const prerendered = ['/', '/where', '/where/paint', '/which', '/kept', '/articles', '/muscles/x'];
  expect(filesToKeep({ immutable, prerendered })).toEqual([
    '_app/immutable/chunks/a.js',
    '/',
    '/where',
    '/where/paint',
    '/which',
    '/kept',
  ]);
});

test('the version before stays, for pages that are still open', () => {
  const names = ['unknot-1', 'unknot-2', 'unknot-3', 'other'];
  expect(cachesToDrop(names, '3')).toEqual(['unknot-1']);
  expect(cachesToDrop(['unknot-3'], '3')).toEqual([]);
});

test('a language leaves the caches of another alone', () => {
  const names = ['unknot-1', 'unknot-2', 'unknot-3', 'unknot/de-1', 'unknot/de-2', 'unknot/de-3'];
  expect(cacheName('3', '/de/')).toBe('unknot/de-3');
  expect(cachesToDrop(names, '3')).toEqual(['unknot-1']);
  expect(cachesToDrop(names, '3', '/de/')).toEqual(['unknot/de-1']);
});
