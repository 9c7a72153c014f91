import { replay, type Lock } from '@unknot/relief';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptSession, OpenSession } from '../src/lib/device/kept.ts';
import { axeFaults } from './axe-faults.ts';
import { launchBrowser } from './browser.ts';
import {
  cardFindings,
  holdCheck,
  holdRow,
  holdSingle,
  readRows,
  readSingle,
  type HeldCheck,
} from './hold-check.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { openPage, type WatchedPage } from './walk.ts';

const redFlags = cardFindings();
let site: OneSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
});
afterAll(() => browser?.close());

/** The relief room on a device that holds such a check. */
async function openRelief(
  held: Partial<HeldCheck> = {},
  options: { readonly hasTouch?: boolean } = {},
): Promise<WatchedPage> {
  const watched = await openPage(browser, site.origin, options);
  const { page } = watched;
  await page.goto(`${site.origin}/where`);
  await page.locator('form:not([inert])').waitFor();
  await holdCheck(page, { redFlags, withCautionsCard: true, ...held });
  await page.goto(`${site.origin}/relief`);
  return watched;
}

async function startSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForURL('**/relief/session');
  await page.getByText(/Step 1 of/).waitFor();
}

/** What axe finds, and controls smaller than a fingertip. */
async function accessFaults(page: Page): Promise<string[]> {
  const broken = await axeFaults(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, label:has(input), input:not(label *)')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element }) => element.outerHTML.slice(0, 90)),
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...broken, ...small, ...(wide > 0 ? [`${wide} px wider than the page`] : [])];
}

const timer = (page: Page): Promise<string> =>
  page.getByRole('timer').textContent() as Promise<string>;

describe('a guided session', () => {
  test('a full session of the tensor fasciae latae, by keyboard alone, with fake time', async () => {
    const watched = await openPage(browser, site.origin);
    const { page, context, complaints } = watched;
    await page.clock.install();
    await page.goto(`${site.origin}/where`);
    await page.locator('form:not([inert])').waitFor();
    await holdCheck(page, { redFlags });
    await page.goto(`${site.origin}/relief`);
    await page.getByRole('heading', { name: 'First, that place and you' }).waitFor();
    await page.getByRole('checkbox', { name: 'None of these is true' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await page.keyboard.press('Enter');

    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Step 1 of \d+ · Tensor fasciae latae, left/).waitFor();
    await page.clock.runFor(21_000);
    await page.getByText(/Step 2 of/).waitFor();
    expect(await page.getByText('Keep the discomfort at 5 of 10 or less.').count()).toBe(1);
    await page.locator('body').press(' ');
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    const held = await timer(page);
    await page.clock.runFor(30_000);
    expect(await timer(page)).toBe(held);
    await page.locator('body').press(' ');
    await page.clock.runFor(400_000);
    await page.getByRole('heading', { name: 'Now the same movement again' }).waitFor();
    const open = await readSingle<OpenSession>(page, 'openSession');
    expect(replay(open!.plan.steps, open!.log)).toMatchObject({ status: 'after', painBefore: 6 });

    await page.getByRole('slider').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Finish' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Eased from 6 to 2.').waitFor();
    await page.getByText(/Weak evidence/).waitFor();
    const [row] = await readRows<KeptSession>(page, 'sessions');
    expect(row).toMatchObject({
      ...{ muscle: 'tensor-fasciae-latae', side: 'left', painBefore: 6, painAfter: 2 },
      says: { claim: 'session-effects/eased' },
    });
    expect(row!.seconds).toBeGreaterThan(60);
    expect(await readSingle(page, 'openSession')).toBeUndefined();
    expect(complaints).toEqual([]);
    expect(watched.elsewhere).toEqual([]);
    await context.close();
  });

  test('by touch: a tap pauses, too much takes load away, and stop stops at once', async () => {
    const { page, context, complaints } = await openRelief({}, { hasTouch: true });
    await startSession(page);
    await page.locator('.now h1').tap();
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    await page.locator('.now h1').tap();
    await page.getByRole('button', { name: 'Skip this' }).tap();
    await page.getByText(/Step 2 of/).waitFor();
    await page.getByRole('button', { name: 'Too much' }).tap();
    await page.getByText(/Step 1 of/).waitFor();
    await page.getByText(/^Stand at the wall/).waitFor();
    const box = await page.getByRole('button', { name: /Stop$/ }).boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(844);
    expect(box!.height).toBeGreaterThanOrEqual(44);
    expect(await accessFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 560 });
    const low = await page.getByRole('button', { name: /Stop$/ }).boundingBox();
    expect(low!.y + low!.height).toBeLessThanOrEqual(560);
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Stop$/ }).tap();
    await page.getByRole('heading', { name: 'Stopped.' }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Numb or tingling/ }).tap();
    await page.getByText(/wait ten minutes/).waitFor();
    await page.getByRole('button', { name: 'Finish' }).tap();
    await page.getByText(/safety cards are asked again/).waitFor();
    await page.goto(`${site.origin}/relief`);
    await page.getByText(/Something in the last session/).waitFor();
    expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Open the check' }).tap();
    await page.waitForURL('**/where');
    await page.locator('form:not([inert])').waitFor();
    await page.goto(`${site.origin}/where/cards`);
    await page.waitForURL('**/where');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a tab killed in the middle resumes where it was, and the log replays to the same state', async () => {
    const { page, context } = await openRelief();
    await startSession(page);
    await page.getByRole('button', { name: 'Skip this' }).click();
    await page.getByText(/Step 2 of/).waitFor();
    await page.waitForTimeout(2600);
    await page.close();

    const again = await context.newPage();
    await again.goto(`${site.origin}/relief`);
    await again.getByText(/A session is still open, 1 of/).waitFor();
    await again.getByRole('link', { name: 'Go on' }).click();
    await again.getByText('The page was closed. You are where you were.').waitFor();
    const shown = Number(await timer(again));
    const open = await readSingle<OpenSession>(again, 'openSession');
    const state = replay(open!.plan.steps, open!.log);
    expect(state).toMatchObject({ status: 'paused', paused: 'closed', step: 1 });
    expect(shown).toBe(Math.ceil(open!.plan.steps[1]!.seconds - state.elapsedMs / 1000));
    expect(state.elapsedMs).toBeGreaterThan(1500);
    await context.close();
  });

  test('clock changes and sleep do not break the timer', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.clock.install();
    await page.goto(`${site.origin}/where`);
    await page.locator('form:not([inert])').waitFor();
    await holdCheck(page, { redFlags, withCautionsCard: true });
    await page.goto(`${site.origin}/relief`);
    await startSession(page);
    await page.getByRole('button', { name: 'Skip this' }).click();
    const before = Number(await timer(page));
    await page.clock.setSystemTime(Date.now() - 5 * 3600_000);
    await page.clock.runFor(3000);
    await page.clock.setSystemTime(Date.now() + 5 * 3600_000);
    await page.clock.runFor(3000);
    const after = Number(await timer(page));
    expect(before - after).toBeGreaterThanOrEqual(5);
    expect(before - after).toBeLessThanOrEqual(8);
    await page.clock.fastForward(3_600_000);
    await page.getByText('The device slept. Nothing was counted.').waitFor();
    expect(after - Number(await timer(page))).toBeLessThanOrEqual(2);
    await context.close();
  });
});

describe('the plan', () => {
  test('left and right are written beside every target, and every relief text opens with the stop list', async () => {
    const { page, context } = await openRelief();
    await page.getByRole('heading', { name: /^Tensor fasciae latae, left$/ }).waitFor();
    await page.locator('.plate text.side').first().waitFor();
    expect(await page.locator('.plate text.side').allTextContents()).toContain('LEFT');
    expect(await page.getByRole('img', { name: /bulge.*, left\. Press where/ }).count()).toBe(1);
    expect(await page.locator('main > h1 + .stop-list').textContent()).toMatch(/A pulse/);
    expect(await accessFaults(page)).toEqual([]);
    const labels = await page.locator('.plate .no-go text').allTextContents();
    expect(labels).toEqual(expect.arrayContaining(['The bony point', 'The bone edge']));
    await context.close();
  });
});

describe('between sessions', () => {
  const before: KeptSession = {
    ...{ id: 's1', at: new Date(Date.now() - 20 * 3600_000).toISOString() },
    ...{ muscle: 'tensor-fasciae-latae', side: 'left', technique: 'tensor-fasciae-latae' },
    ...{ seconds: 90, painBefore: 4, painAfter: 3 },
  };

  test('a sore day after takes the light way, and all of it works in flight mode', async () => {
    const { page, context } = await openRelief();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await holdRow(page, 'sessions', before);
    await page.reload();
    await page.getByRole('heading', { name: 'The day after' }).waitFor();
    expect(await page.getByText(/^The light way/).count()).toBe(0);
    const slider = page.getByRole('slider', { name: /How bad is that place today/ });
    await slider.fill('7');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText(/next time it is done the light way/).waitFor();
    await page
      .getByText(/^The light way/)
      .first()
      .waitFor();
    const [row] = await readRows<KeptSession>(page, 'sessions');
    expect(row).toMatchObject({ id: 's1', painDayAfter: 7 });
    expect(await readRows(page, 'ratings')).toMatchObject([{ pain: 7, moment: 'day-after' }]);
    await startSession(page);
    await page.getByRole('button', { name: 'Skip this' }).click();
    await page.getByText(/Step 2 of/).waitFor();
    await context.close();
  });
});

describe('the result', () => {
  test('nothing is said of pressing before the last card; then the stop list comes first', async () => {
    const { page, context } = await openRelief({ withCautionsCard: false });
    await page.goto(`${site.origin}/which`);
    await page.getByText(/One short card, on that place and on you/).waitFor();
    expect(await page.getByText(/Gentle pressure/).count()).toBe(0);
    await page.getByRole('link', { name: 'Release it' }).click();
    await page.getByRole('checkbox', { name: 'None of these is true' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.goto(`${site.origin}/which`);
    await page.getByText(/Gentle pressure is reasonable on Tensor fasciae latae, left/).waitFor();
    expect(await page.locator('#relief + .stop-list').count()).toBe(1);
    await context.close();
  });
});

describe('no way past the gate', () => {
  const open: OpenSession = {
    id: 's',
    at: '2026-01-01T00:00:00.000Z',
    plan: { muscles: [], steps: [], leftOut: [] },
    log: [],
  };
  const since = new Date(Date.now() - 86_400_000).toISOString();
  const lock: Lock = { redFlags: ['groin-lump'], since };
  const shut: readonly [way: string, held: Partial<HeldCheck>, lock?: Lock][] = [
    ['a red flag', { findings: { 'groin-lump': 'yes' } }],
    ['bone', { findings: { 'load-increase': 'yes', 'builds-through-run': 'yes', limps: 'yes' } }],
    ['a card that is not sure', { findings: { 'blood-thinner': 'not-sure' } }],
    ['a blood thinner', { findings: { 'blood-thinner': 'yes' } }],
    ['old cards', { cardsAgoMs: 15 * 86_400_000 }],
    ['a lock from before', {}, lock],
    ['an examination before the lock', {}, { ...lock, examined: '2020-01-01' }],
  ];

  test('links, stored sessions and back lead to no session while it is shut', async () => {
    for (const [way, held, kept] of shut) {
      const { page, context } = await openRelief(held);
      if (kept) await holdSingle(page, 'lock', kept);
      await holdSingle(page, 'openSession', open);
      await page.goto(`${site.origin}/relief/session`);
      await page.getByRole('heading', { name: /No session now|Before a session/ }).waitFor();
      expect(new URL(page.url()).pathname, way).toBe('/relief');
      expect(await page.getByRole('button', { name: /Start|Stop$/ }).count(), way).toBe(0);
      expect(await page.getByRole('link', { name: 'Go on' }).count(), way).toBe(0);
      await context.close();
    }
  });

  test('a red flag in another tab ends a running session, and only a dated examination opens it', async () => {
    const { page, context } = await openRelief();
    await startSession(page);
    const other = await context.newPage();
    await other.goto(`${site.origin}/where`);
    await other.locator('form:not([inert])').waitFor();
    await other
      .getByRole('checkbox', { name: /four steps|weight/i })
      .first()
      .check();
    await other.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'No session now' }).waitFor();
    for (const wrong of ['', '2020-01-01']) {
      await page.reload();
      await page.getByRole('heading', { name: 'No session now' }).waitFor();
      if (wrong) await page.getByLabel('The day a clinician examined this').fill(wrong);
      await page.getByRole('button', { name: 'A clinician has examined this' }).click();
      await page.getByText(/Give a day from/).waitFor();
    }
    expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
    await context.close();
  });
});
