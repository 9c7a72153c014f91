import { fileURLToPath } from 'node:url';
import { decodeBundle } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitFile } from '../src/lib/progress/import/fit-file.fixture.ts';
import { axeFaults } from './axe-faults.ts';
import { launchBrowser } from './browser.ts';
import { holdCheck, holdSingle } from './hold-check.ts';
import { hipRecord, seedDevice } from './seed-device.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { openPage } from './walk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const { atlasJson, zones } = loadCompiledAtlas(root);
const redFlags = [
  ...new Set(decodeBundle(atlasJson, zones).knowledge.redFlags.flatMap((flag) => flag.findings)),
];
let site: OneSite;
let browser: Browser;
const dayMs = 24 * 3600 * 1000;
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
});

afterAll(() => browser?.close());

async function openProgress(page: Page): Promise<void> {
  await page.goto(`${site.origin}/progress`);
  await page.getByRole('heading', { name: 'How it goes' }).waitFor();
}

async function withCourse(page: Page): Promise<void> {
  await openProgress(page);
  const check = (id: string, days: number, region: string) => ({
    id,
    startedAt: daysAgo(days),
    changedAt: daysAgo(days),
    record: { ...hipRecord(daysAgo(days)), listed: [{ region, intensity: 5 }] },
  });
  await seedDevice(page, {
    checks: [check('a', 20, 'left/lateral-hip-trochanter'), check('b', 2, 'left/heel')],
    ratings: [{ id: 'r', at: daysAgo(1), pain: 4 }],
    runs: [
      { id: 'x', at: daysAgo(20), km: 8, minutes: 45 },
      { id: 'y', at: daysAgo(10), km: 12, minutes: 70 },
    ],
    currentCheck: 'b',
  });
  await page.reload();
  await page.getByText('No clear change yet').waitFor();
}

describe('how it goes', () => {
  test('within the noise nothing is called a change; beyond it, it is', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await withCourse(page);
    expect(await page.getByRole('img', { name: /^Pain from 0 to 10/ }).count()).toBe(1);
    await page.getByText('The place has changed').waitFor();
    await page.getByText('50 % longer').waitFor();
    await page.getByText('at most 13.2 km').waitFor();

    await page.getByLabel('Pain', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('It is clearly less than at first: 5 then, 1 now.').waitFor();
    await page.getByLabel('Pain', { exact: true }).fill('9');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('It is clearly more than at first').waitFor();
    await page.getByText('Sessions and the shop are shut now').waitFor();
    await page.getByText('Running waits: what you told us').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('2,000 files are read while the page stays alive; a damaged one is named', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await openProgress(page);
    const files = Array.from({ length: 1999 }, (_, i) => ({
      name: `${i}.fit`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(
        fitFile({ start: new Date(Date.now() - (i + 1) * dayMs), km: 5 + (i % 9), minutes: 40 }),
      ),
    }));
    const broken = { name: 'broken.fit', mimeType: 'x', buffer: files[0]!.buffer.subarray(0, 60) };
    await page.evaluate(() => {
      let last = performance.now();
      const times = ((globalThis as { waits?: number[] }).waits = []) as number[];
      const beat = (): void => {
        times.push(performance.now() - last);
        last = performance.now();
        setTimeout(beat, 10);
      };
      beat();
    });
    await page.getByLabel('Read files').setInputFiles([broken, ...files]);
    await page.getByText('1999 new runs from 2000 files.').waitFor({ timeout: 50_000 });
    await page.getByText('broken.fit').waitFor();
    const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
    // A page that stood still while it read would beat a few times before and after, no more.
    expect(waits.length).toBeGreaterThan(50);
    expect(await page.getByRole('img', { name: /^Kilometres a week/ }).count()).toBe(1);

    await page.getByLabel('Read files').setInputFiles(files.slice(0, 300));
    await page.getByText('0 new runs from 300 files.').waitFor();
    await context.close();
  });

  test('the way back: a step, its morning, and the next only after its days', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await withCourse(page);
    await page.getByText('First the safety cards.').waitFor();
    expect(await page.getByText('Run 1 min, walk 2 min, 8 times').count()).toBe(0);
    const bone = { 'load-increase': 'yes', 'builds-through-run': 'yes', limps: 'yes' } as const;
    await holdCheck(page, { redFlags, findings: bone });
    await page.reload();
    await page.getByText('Running waits: what you told us').waitFor();
    expect(await page.getByText('Run 1 min, walk 2 min, 8 times').count()).toBe(0);
    await holdSingle(page, 'lock', { redFlags: [], since: daysAgo(1), examined: daysAgo(0) });
    await holdCheck(page, { redFlags });
    await page.reload();
    await page.getByText('Run 1 min, walk 2 min, 8 times').waitFor();
    await page.getByRole('button', { name: 'I did it' }).click();
    await page.getByLabel('Worst pain while running or after').fill('2');
    await page
      .locator('#back')
      .locator('..')
      .getByRole('button', { name: 'Write it down' })
      .click();
    await page.getByText('Tomorrow morning tells').waitFor();
    await page.getByLabel(/^The morning after the run/).fill('0');
    await page
      .locator('#back')
      .locator('..')
      .getByRole('button', { name: 'Write it down' })
      .click();
    await page.getByText('1 of 2 good runs on this step.').waitFor();
    await page.getByText('Give it its days').waitFor();
    expect(await page.getByRole('button', { name: 'I did it' }).count()).toBe(0);
    await context.close();
  });

  test.each(['light', 'dark'] as const)('has no access fault (%s)', async (colorScheme) => {
    const { page, context } = await openPage(browser, site.origin, { colorScheme });
    await withCourse(page);
    await page.waitForFunction(() => !document.querySelector('.plate:not(.drawn)[role=img]'));
    expect(await axeFaults(page)).toEqual([]);
    await context.close();
  });
});
