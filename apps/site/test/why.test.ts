import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, guidelines } from './axe-faults.ts';
import { launchBrowser } from './browser.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { bodyBox, openPage, outerHip, passOpening, turnLeft } from './walk.ts';

let site: OneSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
});

afterAll(() => browser?.close());

const tfl = '/why/tensor-fasciae-latae';
const moment = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('slider', { name: 'Moment of the stride' });

/** Kilobytes on the wire of the scripts a page loads, by address. */
async function scripts(path: string): Promise<Map<string, number>> {
  const { page, context } = await openPage(browser, site.origin);
  const found = new Map<string, number>();
  page.on('response', (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return;
    found.set(response.url(), Number(response.headers()['content-length'] ?? Infinity) / 1024);
  });
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await context.close();
  return found;
}

describe('why', () => {
  test('the route adds at most 45 KB of brotli over what the rooms share', async () => {
    const [shared, own] = [await scripts('/relief'), await scripts(tfl)];
    const added = [...own].filter(([url]) => !shared.has(url));
    expect(added.length).toBeGreaterThan(0);
    expect(added.reduce((sum, [, kilobytes]) => sum + kilobytes, 0)).toBeLessThanOrEqual(45);
  });

  test('without a script the first frame, the sentence and the words stand there', async () => {
    const { page, context } = await openPage(browser, site.origin, { javaScriptEnabled: false });
    await page.goto(site.origin + tfl);
    const figure = page.getByRole('img', { name: /A runner at 18 % of the stride, RIGHT foot on/ });
    expect(await figure.count()).toBe(2);
    expect(await figure.first().locator('path.belly').count()).toBe(1);
    expect(await page.getByText('It works twice a stride').isVisible()).toBe(true);
    expect(await page.getByText('17 % shorter than standing').first().isVisible()).toBe(true);
    expect(await moment(page).count()).toBe(0);
    await context.close();
  });

  test('keys step, play, pause and slow the stride; the slider says what it shows', async () => {
    const { page, context, complaints, elsewhere } = await openPage(browser, site.origin, {
      reducedMotion: 'no-preference',
    });
    await page.goto(site.origin + tfl);
    await moment(page).focus();
    const said = async (): Promise<string> =>
      (await moment(page).getAttribute('aria-valuetext')) ?? '';
    expect(await said()).toBe('18 %, in the middle of stance. Pull 1.5, length +1 %.');
    await page.keyboard.press('ArrowRight');
    expect(await said()).toMatch(/^19 %/);
    await page.getByRole('button', { name: 'Step on' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await said()).toMatch(/^22 %/);
    await page.keyboard.press('ArrowLeft');
    expect(await said()).toMatch(/^20 %/);
    await page.keyboard.press('s');
    expect(await page.getByRole('checkbox', { name: 'Slow' }).isChecked()).toBe(false);
    await moment(page).focus();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.waitForFunction(
      () =>
        !document
          .querySelector('[aria-valuetext]')
          ?.getAttribute('aria-valuetext')
          ?.startsWith('20 %'),
    );
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect([complaints, elsewhere]).toEqual([[], []]);
    await context.close();
  });

  test('where less motion is asked for nothing plays, and every moment can be reached', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto(site.origin + tfl);
    await moment(page).focus();
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    expect(await page.getByText('asks for less motion').isVisible()).toBe(true);
    await page.keyboard.press(' ');
    await page.keyboard.press('End');
    expect(await moment(page).getAttribute('aria-valuetext')).toMatch(/^100 %/);
    await context.close();
  });

  test('the chair changes lengths as hip and knee bend, and a second muscle stands beside', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto(site.origin + tfl);
    const row = page.getByRole('row', { name: /^Iliacus/ });
    expect(await row.textContent()).toContain('−32 %');
    await page.getByRole('slider', { name: /How far the hip is bent/ }).fill('0');
    await page.getByRole('slider', { name: /How far the knee is bent/ }).fill('0');
    expect(await row.textContent()).toContain('0 %');
    await page.getByLabel('Sit, kneel or lie').selectOption('Kneeling lunge');
    expect(await row.textContent()).toContain('+');
    await page.getByLabel('Show another muscle beside it').selectOption('Gluteus medius');
    expect(await page.locator('.figures path.beside.belly').count()).toBe(6);
    await context.close();
  });

  test('a muscle the model has no line for says so and shows no number of a simulation', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto(`${site.origin}/why/quadratus-lumborum`);
    expect(await page.getByText('is not part of the leg model').isVisible()).toBe(true);
    expect(await moment(page).count()).toBe(0);
    expect(await page.getByText('Pull').count()).toBe(0);
    await context.close();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`why passes axe and fits 320 px, ${colorScheme}`, async () => {
    const { page, context } = await openPage(browser, site.origin, {
      colorScheme,
      viewport: { width: 320, height: 640 },
    });
    for (const path of [tfl, '/why', '/why/popliteus']) {
      await page.goto(site.origin + path);
      await page.waitForTimeout(200);
      expect(await axeFaults(page, { tags: guidelines }), path).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        path,
      ).toBe(0);
    }
    await context.close();
  });

test('the muscle of a check is shown in place, with its name in no address', async () => {
  const { page, context, places } = await openPage(browser, site.origin);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await passOpening(page, site.origin);
  await turnLeft(page);
  const box = await bodyBox(page);
  for (const [u, v] of outerHip)
    await page.mouse.click(box.x + u * box.width, box.y + v * box.height);
  await page.getByRole('button', { name: 'Done painting' }).click();
  await page.waitForURL(/cards|questions|which/);
  await page.goto(`${site.origin}/why`);
  await page.getByText('From your check').waitFor();
  await page.getByRole('heading', { level: 2, name: /^Why / }).first().waitFor();
  const named = [...places.map((place) => new URL(place).pathname), ...asked].filter((path) =>
    /^\/(why|which|where)\/.*(gluteus|tensor|vastus|piriformis)/.test(path),
  );
  expect(named).toEqual([]);
  await context.close();
});
