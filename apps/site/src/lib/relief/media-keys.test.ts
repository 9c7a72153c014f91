import { afterEach, expect, test, vi } from 'vitest';
import { followMediaKeys } from './media-keys.ts';

afterEach(() => vi.unstubAllGlobals());

test('the keys of a headset pause, skip and stop; afterwards they do nothing here', () => {
  const handlers = new Map<string, (() => void) | null>();
  const setActionHandler = (key: string, act: (() => void) | null): void => {
    if (key === 'stop') throw new TypeError('a browser that does not know this key');
    handlers.set(key, act);
  };
  vi.stubGlobal('navigator', { mediaSession: { setActionHandler } });
  const did: string[] = [];
  const leave = followMediaKeys({
    toggle: () => did.push('toggle'),
    skip: () => did.push('skip'),
    stop: () => did.push('stop'),
  });
  for (const key of ['pause', 'play', 'nexttrack']) handlers.get(key)!();
  expect(did).toEqual(['toggle', 'toggle', 'skip']);
  leave();
  expect([...handlers.values()]).toEqual([null, null, null]);
});

test('a browser without media keys is left alone', () => {
  vi.stubGlobal('navigator', {});
  const nothing = (): void => undefined;
  expect(followMediaKeys({ toggle: nothing, skip: nothing, stop: nothing })).not.toThrow();
});
