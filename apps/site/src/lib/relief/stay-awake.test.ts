import { afterEach, expect, test, vi } from 'vitest';
import { stayAwake } from './stay-awake.ts';

/** A page and a device that lends its screen, as far as the wake lock sees them. */
function stubScreen(): {
  readonly page: EventTarget & { visibilityState: string };
  readonly held: Set<EventTarget>;
} {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const held = new Set<EventTarget>();
  const request = (): Promise<EventTarget> => {
    const lock = new EventTarget();
    held.add(lock);
    const release = async (): Promise<void> => void held.delete(lock);
    return Promise.resolve(Object.assign(lock, { release }));
  };
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: { request } });
  return { page, held };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
afterEach(() => vi.unstubAllGlobals());

test('the screen is kept on while a session runs, once, and let go when it ends', async () => {
  const { held } = stubScreen();
  let runs = true;
  const screen = stayAwake(() => runs);
  screen.check();
  screen.check();
  await settled();
  expect(held.size).toBe(1);
  runs = false;
  screen.check();
  expect(held.size).toBe(0);
});

test('a page that was hidden and comes back asks again; one that ended does not', async () => {
  const { page, held } = stubScreen();
  const screen = stayAwake(() => true);
  screen.check();
  await settled();
  // The browser lets go by itself when the page is hidden.
  for (const lock of held) lock.dispatchEvent(new Event('release'));
  held.clear();
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  expect(held.size).toBe(1);
  screen.end();
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  expect(held.size).toBe(0);
});

test('a browser without the lock, or one that refuses it, changes nothing', async () => {
  const { held } = stubScreen();
  vi.stubGlobal('navigator', {});
  stayAwake(() => true).check();
  vi.stubGlobal('navigator', { wakeLock: { request: () => Promise.reject(new Error('no')) } });
  const screen = stayAwake(() => true);
  screen.check();
  await settled();
  expect(held.size).toBe(0);
  expect(screen.end).not.toThrow();
});
