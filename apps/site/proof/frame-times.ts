import type { Browser } from 'playwright-core';
import { openPage } from '../test/walk.ts';

/** Where the page keeps what its frames took. */
type Watching = typeof globalThis & { readonly frameWork: number[] };

/** Times every animation frame's callbacks together with the updates it causes, style and layout forced. */
function watchFrames(): void {
  const times: number[] = [];
  Object.assign(globalThis, { frameWork: times });
  const frame = requestAnimationFrame.bind(globalThis);
  let last = -1;
  globalThis.requestAnimationFrame = (callback) =>
    frame((now) => {
      const started = performance.now();
      callback(now);
      queueMicrotask(() =>
        queueMicrotask(() => {
          document.body.getBoundingClientRect();
          const took = performance.now() - started;
          // All callbacks of one frame are its work together.
          if (now === last) times[times.length - 1]! += took;
          else times.push(took);
          last = now;
        }),
      );
    });
}

/**
 * Plays the stride of a muscle with a second one of three lines beside it, and answers the
 * main-thread work of each frame in milliseconds: script, updates, style and layout. The processor
 * is slowed `rate` times.
 */
export async function frameTimes(
  browser: Browser,
  origin: string,
  { rate, frames }: { readonly rate: number; readonly frames: number },
): Promise<number[]> {
  const { page, context } = await openPage(browser, origin, { reducedMotion: 'no-preference' });
  await page.addInitScript(watchFrames);
  await page.goto(`${origin}/why/tensor-fasciae-latae`);
  await page.getByLabel('Show another muscle beside it').selectOption('Gluteus medius');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => (globalThis as Watching).frameWork.length >= 20);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(() => void ((globalThis as Watching).frameWork.length = 0));
  const enough = (count: number): boolean => (globalThis as Watching).frameWork.length >= count;
  await page.waitForFunction(enough, frames, { timeout: 60_000 });
  const times = await page.evaluate(() => (globalThis as Watching).frameWork);
  await context.close();
  return times;
}

/** The time that a share of frames stay within. */
export function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Infinity;
}
