import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { launchBrowser } from './browser.ts';
import { hipRecord, seedDevice } from './seed-device.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { openPage } from './walk.ts';

/** A name that is this machine and not called localhost, so that browsers trust it less. */
const plainHttp = '--host-resolver-rules=MAP runner.example 127.0.0.1';
let site: OneSite;
let browser: Browser;
const at = '2026-03-02T08:30:00.000Z';

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser([plainHttp])]);
});

afterAll(() => browser?.close());

async function withCheck(page: Page): Promise<void> {
  await page.goto(`${site.origin}/report`);
  await page.getByText('There is nothing to report yet.').waitFor();
  await seedDevice(page, {
    checks: [{ id: 'a', startedAt: at, changedAt: at, record: hipRecord(at) }],
    ratings: [{ id: 'r', at, pain: 4 }],
    sessions: [
      {
        id: 's',
        at,
        muscle: 'gluteus-medius',
        side: 'left',
        technique: 'any',
        seconds: 300,
        painBefore: 5,
        painAfter: 3,
      },
    ],
    currentCheck: 'a',
  });
  await page.reload();
  await page.locator('article').waitFor();
}

/** The words of the report, once its drawing has come: sides are written on it. */
async function sheet(page: Page): Promise<string> {
  await page.locator('article svg text').first().waitFor();
  return page.locator('article').evaluate((article) => (article as HTMLElement).innerText);
}

async function downloadOf(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

describe('the report', () => {
  test('holds drawing, answers and course; sealed, it opens elsewhere to the same page', async () => {
    const { page, context, complaints, elsewhere } = await openPage(browser, site.origin, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await withCheck(page);
    const text = await sheet(page);
    expect(text).toContain('Outer hip');
    expect(text).toMatch(/Yes: Lying on that side/);
    expect(text).toContain('pain 5 before, 3 after');
    expect(text).toContain('not a diagnosis');
    expect(text).not.toMatch(/you have /i);

    await page.getByLabel('Passphrase').fill('three dry socks');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await page.getByText('The link is copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(8192);
    const file = await downloadOf(page, 'Save as a file');
    const bundle = JSON.parse(await downloadOf(page, 'Save as FHIR R4')) as object;
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' });

    const reader = await openPage(browser, site.origin);
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(request.url()));
    await reader.page.goto(link);
    await reader.page.getByLabel('Passphrase').fill('other');
    await reader.page.getByRole('button', { name: 'Open', exact: true }).click();
    await reader.page.getByText('That did not open it.').waitFor();
    await reader.page.getByLabel('Passphrase').fill('three dry socks');
    await reader.page.getByRole('button', { name: 'Open', exact: true }).click();
    await reader.page.locator('article').waitFor();
    expect(await sheet(reader.page)).toBe(text);
    const payload = link.split('#')[1]!;
    expect(asked.filter((url) => url.includes(payload))).toEqual([]);

    await reader.page.goto(`${site.origin}/report`);
    await reader.page
      .getByLabel('Open a sealed file')
      .setInputFiles({ name: 'r.unknot', mimeType: 'text/plain', buffer: Buffer.from(file) });
    await reader.page.getByLabel('Passphrase').fill('three dry socks');
    await reader.page.getByRole('button', { name: 'Open', exact: true }).click();
    await reader.page.locator('article').waitFor();
    expect(await sheet(reader.page)).toBe(text);

    const changed = `${link.slice(0, -30)}${link.at(-30) === 'A' ? 'B' : 'A'}${link.slice(-29)}`;
    await reader.page.goto('about:blank');
    await reader.page.goto(changed);
    await reader.page.getByLabel('Passphrase').fill('three dry socks');
    await reader.page.getByRole('button', { name: 'Open', exact: true }).click();
    await reader.page.getByText('cut or was changed on the way').waitFor();

    expect([complaints, elsewhere, reader.complaints]).toEqual([[], [], []]);
    expect(site.output()).not.toMatch(/\/report/);
    await Promise.all([context.close(), reader.context.close()]);
  });

  test('the report names the side of every source', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await withCheck(page);
    const named = await page.locator('article ol li b').allTextContents();
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !name.endsWith(', left'))).toEqual([]);
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    'has no access fault (%s), and prints on one page',
    async (colorScheme) => {
      const { page, context } = await openPage(browser, site.origin, { colorScheme });
      await withCheck(page);
      await page.waitForFunction(() => !document.querySelector('.plate:not(.drawn)[role=img]'));
      expect(await axeFaults(page)).toEqual([]);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await context.close();
    },
  );
});

describe('a backup', () => {
  test('brings back what was deleted, and the page goes on with it', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await withCheck(page);
    await page.goto(`${site.origin}/kept`);
    await page.getByLabel('Your secret words').fill('   short   ');
    await page.getByRole('button', { name: 'Save a backup file' }).click();
    await page.getByText('At least 10 characters.').waitFor();
    await page.getByLabel('Your secret words').fill('four plain words');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a backup file' }).click(),
    ]);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Yes, delete everything' }).click();
    await page.getByText('No check is kept here yet.').waitFor();
    await page.locator('input[type=file]').setInputFiles(await download.path());
    await page.getByText('Everything in the file is back.').waitFor();
    expect(await page.getByText('Everything was deleted.').count()).toBe(0);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    // Its safety cards were not all answered when it was kept.
    await page.waitForURL('**/where/cards');
    await page.getByRole('heading', { name: /Could it be/ }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('over plain http the page says why it cannot seal', async () => {
    const origin = `http://runner.example:${new URL(site.origin).port}`;
    const { page, context } = await openPage(browser, origin);
    await page.goto(`${origin}/kept`);
    await page.getByLabel('Your secret words').fill('four plain words');
    await page.getByRole('button', { name: 'Save a backup file' }).click();
    await page.getByText('This needs a secure connection').waitFor();
    await context.close();
  });
});
