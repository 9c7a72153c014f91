import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startSite, type RunningSite } from './site.ts';
import { bodyBox, openPage, passCards, passOpening, passQuestions } from './walk.ts';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

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
    expect(complaints).toEqual([]);
    await context.close();
  });
});
