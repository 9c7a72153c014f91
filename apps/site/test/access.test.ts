import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startSite, type RunningSite } from './site.ts';
import { answerNone, bodyBox, openPage, outerHip, passCards, passOpening } from './walk.ts';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Things one can press that are smaller than a fingertip. Words inside a sentence are excepted. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, label:has(input), select, input:not(label *)')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
  );
}

function widerThanPage(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

for (const colorScheme of ['light', 'dark'] as const)
  describe(`access, ${colorScheme}`, () => {
    test('every step passes axe, with targets a finger can hit', async () => {
      const { page, context } = await openPage(browser, site.origin, { colorScheme });
      const found: Record<string, string[]> = {};
      const look = async (name: string): Promise<void> => {
        found[name] = [...(await faults(page)), ...(await smallTargets(page))];
      };
      await page.goto(site.origin);
      await look('home');
      await page.goto(`${site.origin}/where`);
      await page.locator('form:not([inert])').waitFor();
      await look('start');
      await passOpening(page, site.origin);
      const box = await bodyBox(page);
      const [u, v] = outerHip[1];
      await page.mouse.click(box.x + u * box.width, box.y + v * box.height);
      await look('paint');
      await page.goto(`${site.origin}/where/list`);
      await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor();
      await look('list');
      await page.getByRole('button', { name: 'Done choosing' }).click();
      await page.waitForURL('**/where/cards');
      await look('card');
      await passCards(page);
      if (page.url().includes('/questions')) {
        await look('question');
        await page.getByRole('link', { name: 'Skip to the result' }).click();
      }
      await page.getByRole('heading', { name: 'What speaks for and against' }).waitFor();
      await look('result');
      for (const [name, list] of Object.entries(found)) expect(list, name).toEqual([]);
      await context.close();
    });
  });

describe('access', () => {
  test('nothing is cut off at 320 pixels', async () => {
    const viewport = { width: 320, height: 640 };
    const { page, context } = await openPage(browser, site.origin, { viewport });
    const wider: Record<string, number> = {};
    await page.goto(site.origin);
    wider['home'] = await widerThanPage(page);
    await page.goto(`${site.origin}/where`);
    await page.locator('form:not([inert])').waitFor();
    wider['start'] = await widerThanPage(page);
    await page.getByLabel('Your age').fill('34');
    await answerNone(page);
    wider['ill'] = await widerThanPage(page);
    await answerNone(page);
    await bodyBox(page);
    wider['paint'] = await widerThanPage(page);
    await page.goto(`${site.origin}/where/list`);
    await page.getByRole('button', { name: 'Left, Calf' }).click();
    wider['list'] = await widerThanPage(page);
    await page.goto(`${site.origin}/where/cards`);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    wider['card'] = await widerThanPage(page);
    await passCards(page);
    await page.goto(`${site.origin}/which`);
    await page.getByRole('heading', { name: 'What speaks for and against' }).waitFor();
    wider['result'] = await widerThanPage(page);
    expect(Object.fromEntries(Object.entries(wider).filter(([, by]) => by > 0))).toEqual({});
    await context.close();
  });

  test('the page does not jump while it loads', async () => {
    const { page, context } = await openPage(browser, site.origin);
    const shifts: Record<string, number> = {};
    for (const path of ['/', '/where']) {
      await page.goto(site.origin + path);
      await page.waitForTimeout(1200);
      shifts[path] = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const entries = list.getEntries() as unknown as { value: number }[];
              resolve(entries.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
    }
    expect(shifts['/']).toBeLessThan(0.01);
    expect(shifts['/where']).toBeLessThan(0.01);
    await context.close();
  });
});
