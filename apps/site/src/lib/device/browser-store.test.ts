import { afterEach, expect, test, vi } from 'vitest';
import { openBrowserStore } from './browser-store.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose store opens, and is closed before anything is asked of it. */
function closedStore(): object {
  const transaction = (): never => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  };
  const opening = { result: { transaction }, onsuccess: (): void => undefined };
  queueMicrotask(() => opening.onsuccess());
  return opening;
}

test('a store that another tab closed makes every promise reject, and nothing throw', async () => {
  vi.stubGlobal('indexedDB', { open: closedStore });
  const store = await openBrowserStore();
  const asked = [
    store.all('checks'),
    store.get('checks', 'a'),
    store.put('runs', { id: 'r', at: '2026-01-05T10:00:00.000Z', minutes: 20 }),
    store.drop('checks', 'a'),
    store.clear('checks'),
    store.read('lock'),
    store.write('currentCheck', 'a'),
    store.forget('currentCheck'),
    store.change('lock', () => ({ redFlags: [], since: '' })),
  ];
  const outcomes = await Promise.allSettled(asked);
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
});

test('a browser without a store is refused by a promise', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await expect(openBrowserStore()).rejects.toThrow();
});
