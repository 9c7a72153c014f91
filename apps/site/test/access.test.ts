import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, guidelines } from './axe-faults.ts';
import { launchBrowser } from './browser.ts';
import { cardFindings, holdCheck, holdRow } from './hold-check.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { answerNone, bodyBox, openPage, outerHip, passCards, passOpening } from './walk.ts';

let site: OneSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
});

afterAll(() => browser?.close());

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

/** What is wrong with a page: all rules in the light, and in the dark those that colours can break. */
async function wrongWith(page: Page): Promise<string[]> {
  const inLight = await axeFaults(page, { tags: guidelines });
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await axeFaults(page, { rules: ['color-contrast', 'link-in-text-block'] });
  await page.emulateMedia({ colorScheme: 'light' });
  const bare = await page.locator('h1').count();
  return [
    ...inLight,
    ...inDark.map((fault) => `dark: ${fault}`),
    ...(await smallTargets(page)),
    ...(bare === 1 ? [] : [`${bare} h1`]),
  ];
}

const dayBefore = {
  ...{ id: 's', at: new Date(Date.now() - 20 * 3600_000).toISOString() },
  ...{ muscle: 'tensor-fasciae-latae', side: 'left', technique: 'tensor-fasciae-latae' },
  ...{ seconds: 90, painBefore: 4, painAfter: 3 },
};

test('a fault that is there is found', async () => {
  const { page, context } = await openPage(browser, site.origin);
  await page.setContent('<img src="x"><p style="color:#999;background:#aaa">Words</p>');
  const found = await wrongWith(page);
  for (const fault of ['image-alt: <img', 'color-contrast: <p', 'dark: color-contrast: <p'])
    expect(found.filter((line) => line.startsWith(fault))).toHaveLength(1);
  expect(found).toContain('0 h1');
  await context.close();
});

describe('access', () => {
  test('every step passes axe in light and dark, with targets a finger can hit', async () => {
    const { page, context } = await openPage(browser, site.origin);
    const found: Record<string, string[]> = {};
    const look = async (name: string): Promise<void> => {
      found[name] = await wrongWith(page);
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
    await page.goto(`${site.origin}/where/picture`);
    await page.getByRole('radio', { name: 'Thigh' }).check();
    await page.getByRole('radio', { name: 'Left' }).check();
    await page.locator('main li button svg').first().waitFor();
    await look('picture');
    await page.goto(`${site.origin}/where/list`);
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

  test('so do the result, its red flag, relief and what is kept', async () => {
    const { page, context } = await openPage(browser, site.origin);
    const found: Record<string, string[]> = {};
    const look = async (name: string, path: string, heading: string | RegExp): Promise<void> => {
      await page.goto(site.origin + path);
      await page.getByRole('heading', { name: heading }).first().waitFor();
      found[name] = await wrongWith(page);
    };
    const redFlags = cardFindings();
    await page.goto(`${site.origin}/where`);
    await page.locator('form:not([inert])').waitFor();
    await holdCheck(page, { redFlags, withCautionsCard: true });
    await holdRow(page, 'sessions', dayBefore);
    await look('self-test', '/which/questions?n=1', /front hip bone/);
    await look('a muscle', '/which', 'What speaks for and against');
    await look('plan', '/relief', 'The day after');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText(/Step 1 of/).waitFor();
    found['player'] = await wrongWith(page);
    await look('progress', '/progress', 'How it goes');
    await look('kept', '/kept', 'A backup of your own');
    await holdCheck(page, { redFlags, findings: { 'cannot-bear-weight': 'yes' } });
    await look('red flag', '/which', 'Do this now');
    await look('shut', '/relief', 'No session now');
    for (const [name, list] of Object.entries(found)) expect(list, name).toEqual([]);
    await context.close();
  });

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
