import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { cardFindings, holdCheck } from './hold-check.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { bodyBox, openPage, passCards, passOpening, passQuestions } from './walk.ts';

let site: OneSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
});

afterAll(() => browser?.close());

/** Cells of the one drawing this browser keeps. */
function keptCells(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opened = indexedDB.open('unknot');
        opened.onsuccess = () => {
          const all = opened.result.transaction('checks').objectStore('checks').getAll();
          all.onsuccess = () => {
            const [row] = all.result as { record: { drawing?: { cells: Uint16Array } } }[];
            resolve([...(row?.record.drawing?.cells ?? [])]);
            opened.result.close();
          };
        };
      }),
  );
}

describe('ways through the check', () => {
  test('after one visit the whole check works in flight mode', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await page.goto(`${site.origin}/where`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await context.setOffline(true);
    await passOpening(page, site.origin);
    await bodyBox(page);
    await page.goto(`${site.origin}/where/list`);
    await page.getByRole('button', { name: 'Left, Outer hip, over the bone' }).click();
    await page.getByRole('button', { name: 'Done choosing' }).click();
    await page.waitForURL('**/where/cards');
    await passCards(page);
    await passQuestions(page);
    await page.getByRole('heading', { name: 'What speaks for and against' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'What speaks for and against' }).waitFor();
    await page.goto(`${site.origin}/kept`);
    await page.getByText('Outer hip, over the bone, left').waitFor();
    await holdCheck(page, { redFlags: cardFindings() });
    await page.goto(`${site.origin}/which/questions`);
    await page.locator('.card ol li').getByRole('img').locator('path').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a dab by keyboard paints what a tap in the same place paints', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await passOpening(page, site.origin);
    const box = await bodyBox(page);
    await page.locator('.plate').focus();
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const ring = page.locator('.plate .ring circle').first();
    const [x, y] = [Number(await ring.getAttribute('cx')), Number(await ring.getAttribute('cy'))];
    await page.keyboard.press('Space');
    const byKey = await keptCells(page);
    expect(byKey.length).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await keptCells(page)).toEqual([]);
    await page.mouse.click(box.x + x, box.y + y);
    expect(await keptCells(page)).toEqual(byKey);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the embedded check says what this site says to the same story', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await page.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
    const place = 'Left, Outer hip, over the bone';
    await passOpening(page, site.origin);
    await page.goto(`${site.origin}/where/list`);
    await page.getByRole('button', { name: place }).click();
    await page.getByRole('button', { name: 'Done choosing' }).click();
    await page.waitForURL('**/where/cards');
    await passCards(page);
    await passQuestions(page);
    const order = await page.locator('main[data-order]').getAttribute('data-order');
    const line = await page.getByRole('region', { name: 'What to do' }).innerText();

    await page.goto(`${site.origin}/where`);
    await page.addScriptTag({ url: '/embed/unknot-check.js' });
    await page.evaluate(() => document.body.append(document.createElement('unknot-check')));
    const check = page.locator('unknot-check');
    const none = async (): Promise<void> => {
      await check.locator('.ticks label').nth(-2).click();
      await check.getByRole('button', { name: 'Continue' }).click();
    };
    await check.getByLabel('Your age').fill('34');
    await none();
    await check.getByRole('radio', { name: '1 to 3 weeks' }).check();
    await none();
    await check.getByRole('button', { name: 'Choose from a list instead' }).click();
    await check.getByRole('button', { name: place }).click();
    await check.getByRole('button', { name: 'Done choosing' }).click();
    while ((await check.locator('.ticks').count()) > 0) await none();
    while ((await check.locator('.answers').count()) > 0)
      await check.locator('.answers .not-sure').click();
    const shown = await check
      .locator('.ranking li')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id']).join(' '));
    expect([shown, await check.locator('.triage').innerText()]).toEqual([order, line]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
