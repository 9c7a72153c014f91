import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { bodyBox, openPage, passOpening } from './walk.ts';

let site: OneSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
});

afterAll(() => browser?.close());

/** Times every pointer-move listener and animation frame, with the updates they cause. */
function watchWork(): void {
  const times: number[] = [];
  Object.assign(globalThis, { workTimes: times });
  const timed = (work: () => void): void => {
    const started = performance.now();
    work();
    queueMicrotask(() => queueMicrotask(() => times.push(performance.now() - started)));
  };
  const frame = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => frame((now) => timed(() => callback(now)));
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (name, listener, options) {
    const heard =
      name === 'pointermove' && typeof listener === 'function'
        ? (event: Event): void => timed(() => listener.call(this, event))
        : listener;
    listen.call(this, name, heard, options);
  };
}

async function strokesTime(page: Page): Promise<number> {
  const box = await bodyBox(page);
  await page.evaluate('workTimes.length = 0');
  for (let stroke = 0; stroke < 5; stroke++) {
    const y = box.y + box.height * (0.15 + 0.12 * stroke);
    await page.mouse.move(box.x + 0.4 * box.width, y);
    await page.mouse.down();
    for (let i = 0; i < 40; i++) {
      await page.mouse.move(box.x + box.width * (0.4 + 0.22 * Math.sin(i / 6)), y + 0.4 * i);
      await page.waitForTimeout(6);
    }
    await page.mouse.up();
  }
  const times = await page.evaluate<number[]>('workTimes');
  return times.sort((a, b) => a - b)[Math.floor(0.95 * times.length)] ?? Infinity;
}

test('work on a pointer move stays under 16 ms (p95) on a processor four times slower', async () => {
  const { page, context } = await openPage(browser, site.origin);
  await page.addInitScript(watchWork);
  await passOpening(page, site.origin);
  await page.getByRole('radio', { name: 'Broad' }).check();
  await bodyBox(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // The best of three rounds: other work on the machine can only make a round slower.
  const rounds: number[] = [];
  for (let round = 0; round < 3 && !rounds.some((p95) => p95 <= 16); round++)
    rounds.push(await strokesTime(page));
  expect(Math.min(...rounds)).toBeLessThanOrEqual(16);
  await context.close();
});
