import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { cardFindings, holdCheck } from './hold-check.ts';
import { visitSite, type OneSite } from './visit-site.ts';
import { watchWire } from './wire.ts';
import {
  bodyBox,
  movingNames,
  openPage,
  outerHip,
  paintByMouse,
  passCards,
  passOpening,
  passQuestions,
  rankedNames,
  turnLeft,
} from './walk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let site: OneSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
});

afterAll(() => browser?.close());

async function paintByTouch(page: Page): Promise<void> {
  const box = await bodyBox(page);
  const touch = await page.context().newCDPSession(page);
  const places = outerHip.map(([u, v]) => ({
    x: box.x + u * box.width,
    y: box.y + v * box.height,
  }));
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: object): Promise<unknown> =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [at as { x: number; y: number }] : [],
    });
  await send('touchStart', places[0]);
  for (let i = 0; i <= 20; i++) {
    const [from, to] = i < 10 ? [places[0]!, places[1]!] : [places[1]!, places[2]!];
    const t = (i % 10) / 10;
    await send('touchMove', { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) });
  }
  await send('touchEnd');
}

/** Red pixels on the pain layer. */
function painPixels(page: Page): Promise<number> {
  return page
    .locator('.plate canvas')
    .nth(1)
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++;
      return count;
    });
}

/** Budgets of a first visit, brotli; docs/40-site/weight.md says what they hold. */
const KB = 1024;

describe('the check', () => {
  test('one can paint before what is known has come; names follow; bytes stay within their budgets', async () => {
    const { page, context, elsewhere, complaints } = await openPage(browser, site.origin, {
      serviceWorkers: 'block',
    });
    const wire = watchWire(page);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await context.route(/assets\/(?:atlas|zones)\./, async (route) => {
      await held;
      await route.continue();
    });
    await passOpening(page, site.origin);
    await turnLeft(page);
    await paintByMouse(page);
    expect(await painPixels(page)).toBeGreaterThan(1000);
    expect(await movingNames(page)).toEqual([]);
    expect(wire.bytes()).toBeLessThanOrEqual(150 * KB);
    release();
    const names = await rankedNames(page);
    expect(names).toHaveLength(6);
    expect(names.join(' ')).toMatch(/Gluteus|Tensor fasciae latae|hip/i);

    await page.getByRole('button', { name: 'Done painting' }).click();
    await page.waitForURL('**/where/cards');
    await passCards(page);
    await passQuestions(page);
    await page.getByText('Most consistent with').waitFor();
    expect(await page.locator('h1').textContent()).toMatch(/, left$/);
    expect(await page.locator('main').textContent()).not.toMatch(/you have /i);

    await page.waitForLoadState('networkidle');
    expect(wire.bytes(/\.woff2$/)).toBeLessThanOrEqual(40 * KB);
    expect(wire.bytes(/\/zones\./)).toBeLessThanOrEqual(40 * KB);
    expect(wire.bytes(/\/atlas\./)).toBeLessThanOrEqual(30 * KB);
    expect(wire.bytes(/\.js$/)).toBeLessThanOrEqual(70 * KB);
    expect(wire.bytes()).toBeLessThanOrEqual(220 * KB);

    expect(elsewhere).toEqual([]);
    // Without a service worker, the browser says so.
    expect(complaints.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
    await context.close();
  });

  test('no address, log line or order holds a region, finding or source', async () => {
    const { page, context, elsewhere, places } = await openPage(browser, site.origin);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await passOpening(page, site.origin);
    await turnLeft(page);
    await paintByMouse(page);
    await page.getByRole('button', { name: 'Done painting' }).click();
    await page.waitForURL('**/where/cards');
    await passCards(page);
    await passQuestions(page);
    await page.getByRole('heading', { name: /^Less likely/ }).waitFor();
    const sources = await page
      .locator('main')
      .evaluate((main) => (main as HTMLElement).dataset['order']);
    const words = ['hip', 'thigh', 'groin', 'left', 'right', 'worse', 'tender', 'limps'];
    const telling = new RegExp([...words, ...(sources ?? '').split(' ')].join('|'), 'i');
    const said = [...places, ...asked, site.output()].map((text) =>
      text.replaceAll(site.origin, ''),
    );
    // Files of the build are the same for everybody who answers this check.
    const own = said.filter((text) => !/^\/_app\/immutable\/\S+\.(js|css) $/.test(text));
    expect(own.filter((text) => telling.test(text))).toEqual([]);
    expect(elsewhere).toEqual([]);
    await context.close();
  });

  test('a self-test is readable without its pictures, which come as one sheet, turned to the side', async () => {
    const { page, context } = await openPage(browser, site.origin, { serviceWorkers: 'block' });
    const wire = watchWire(page);
    await page.goto(`${site.origin}/where`);
    await page.locator('form:not([inert])').waitFor();
    await holdCheck(page, { redFlags: cardFindings() });
    await context.route(/self-tests\./, (route) => route.abort());
    await page.goto(`${site.origin}/which/questions`);
    await page.getByText('The pictures could not be fetched.').waitFor();
    const steps = page.locator('.card ol li');
    expect(await steps.count()).toBe(3);
    expect(await steps.nth(1).textContent()).toContain('Slide three fingers down');
    const room = (await steps.nth(1).boundingBox())?.height;

    await context.unroute(/self-tests\./);
    await page.reload();
    const picture = steps.nth(1).getByRole('img');
    await picture.locator('path').first().waitFor();
    expect(await picture.getAttribute('aria-label')).toMatch(/^The front of the left hip/);
    const look = await picture
      .locator('path')
      .first()
      .evaluate((path) => getComputedStyle(path).fill);
    expect(look).toBe('none');
    await page.getByText('Drawn for the left side.').waitFor();
    expect(await picture.locator('text').textContent()).toBe('LEFT');
    expect((await steps.nth(1).boundingBox())?.height).toBe(room);
    expect(wire.bytes(/self-tests\./)).toBeLessThanOrEqual(12 * KB);
    await context.close();
  });

  test('left and right are written on every view', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await passOpening(page, site.origin);
    const views = page.getByRole('group', { name: 'View' }).getByRole('radio');
    for (let i = 0; i < (await views.count()); i++) {
      await views.nth(i).check();
      const name = (await views.nth(i).getAttribute('value'))!;
      const written = await page.locator('.plate text.side').allTextContents();
      const both = /^(front|back|soles)/.test(name);
      const one = name.includes('left') ? 'LEFT' : 'RIGHT';
      expect(written.toSorted(), name).toEqual(both ? ['LEFT', 'RIGHT'] : [one]);
    }
    await context.close();
  });

  test('paints by touch with one finger, and gives two fingers back to the browser', async () => {
    const { page, context } = await openPage(browser, site.origin, { hasTouch: true });
    await passOpening(page, site.origin);
    await turnLeft(page);
    await paintByTouch(page);
    expect(await rankedNames(page)).toHaveLength(6);
    const painted = await painPixels(page);
    expect(painted).toBeGreaterThan(1000);

    const box = await bodyBox(page);
    const touch = await context.newCDPSession(page);
    const finger = { x: box.x + 0.5 * box.width, y: box.y + 0.8 * box.height };
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ ...finger, id: 1 }],
    });
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [
        { ...finger, id: 1 },
        { x: finger.x + 60, y: finger.y, id: 2 },
      ],
    });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await painPixels(page)).toBe(painted);
    await context.close();
  });

  test('a reload loses nothing', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await passOpening(page, site.origin);
    await turnLeft(page);
    await paintByMouse(page);
    const names = await rankedNames(page);
    await page.reload();
    await turnLeft(page);
    expect(await rankedNames(page)).toEqual(names);
    expect(await painPixels(page)).toBeGreaterThan(1000);

    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await painPixels(page)).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await rankedNames(page)).toEqual(names);

    await page.goto(`${site.origin}/where`);
    await page.locator('form:not([inert])').waitFor();
    expect(await page.getByLabel('Your age').inputValue()).toBe('34');
    await context.close();
  });

  test('the list alone, by keyboard alone, gives a result', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await passOpening(page, site.origin);
    const list = page.getByRole('link', { name: 'Choose from a list instead' });
    await list.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/where/list');
    await page.getByRole('button', { name: 'Left, Outer hip, over the bone' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('slider', { name: /How bad/ }).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    expect(await rankedNames(page)).toHaveLength(6);
    await page.getByRole('button', { name: 'Done choosing' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/where/cards');
    while (page.url().includes('/cards')) {
      const before = page.url();
      await page.getByRole('checkbox', { name: /None of these is true|This is not true/ }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Continue' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((url) => location.href !== url, before);
    }
    while (page.url().includes('/questions')) {
      const before = page.url();
      await page.getByRole('button', { name: 'No', exact: false }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((url) => location.href !== url, before);
    }
    await page.getByRole('heading', { name: 'What speaks for and against' }).waitFor();
    expect(await page.locator('figcaption').first().textContent()).toContain('8 of 10');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the downloaded case gets the same answer from the command line', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await passOpening(page, site.origin);
    await turnLeft(page);
    await paintByMouse(page);
    await page.getByRole('button', { name: 'Aching' }).click();
    await page.getByRole('button', { name: 'Done painting' }).click();
    await page.waitForURL('**/where/cards');
    await passCards(page);
    await passQuestions(page);
    await page.getByRole('heading', { name: /^Less likely/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as a case' }).click(),
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'unknot-'));
    const file = join(folder, 'case.json');
    await download.saveAs(file);
    const command = join(root, 'packages/cli/src/main.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--conditions=source',
      command,
      'check',
      file,
      '--json',
    ]);
    const answer = JSON.parse(stdout) as {
      differential: { id: string; posterior: number }[];
      triage: { level: string };
    };
    const shown = await page
      .locator('main')
      .evaluate((main) => (main as HTMLElement).dataset['order']?.split(' ') ?? []);
    expect(shown.length).toBeGreaterThan(5);
    expect(answer.differential.slice(0, shown.length).map(({ id }) => id)).toEqual(shown);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      person: { age: 34, severity: 5 },
    });
    await rm(folder, { recursive: true });
    await context.close();
  });

  test('under 16 no ranking is shown', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await page.goto(`${site.origin}/where`);
    await page.locator('form:not([inert])').waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Your age').fill('14');
    await page.getByRole('checkbox', { name: 'None of these is true' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/which');
    await page.getByText('Be seen today.').waitFor();
    expect(await page.getByText('Most consistent with').count()).toBe(0);
    await page.goto(`${site.origin}/where/paint`);
    await page.waitForURL('**/which');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('an urgent answer after painting ends the ranking, and Back lets it be changed', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await passOpening(page, site.origin);
    await turnLeft(page);
    await paintByMouse(page);
    await page.getByRole('button', { name: 'Done painting' }).click();
    await page.waitForURL('**/where/cards');
    while ((await page.getByLabel(/Cola-dark urine/).count()) === 0) {
      const before = page.url();
      await page.getByRole('checkbox', { name: /None of these is true|This is not true/ }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForFunction((url) => location.href !== url, before);
    }
    await page.getByLabel(/Cola-dark urine/).check();
    await page.getByText('This is an emergency').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/which');
    await page.getByText('Get emergency help now.').waitFor();
    expect(await page.getByText('What speaks for and against').count()).toBe(0);
    await page.goBack();
    await page.getByLabel(/Cola-dark urine/).waitFor();
    await context.close();
  });
});
