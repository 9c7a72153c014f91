import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { cardFindings, holdCheck } from './hold-check.ts';
import { hipRecord, seedDevice } from './seed-device.ts';
import { startSite } from './site.ts';
import { readPng, smallPng } from './small-png.ts';
import { bodyBox, openPage, passCards, passOpening, passQuestions } from './walk.ts';

/**
 * Takes the pictures of docs/40-site: each main screen at 390 and 1440 px, light and dark, in
 * sixteen colours. `npm run screens`.
 */
const folder = fileURLToPath(new URL('../../../docs/40-site/', import.meta.url));
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const dayMs = 24 * 3600 * 1000;

/** Paints a stroke down the outer hip, left of the person, in the front-left view. */
async function paint(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Front left' }).check();
  await page.locator('.plate canvas.drawing').first().waitFor({ state: 'detached' });
  const { x, y, width, height } = await bodyBox(page);
  await page.mouse.move(x + width * 0.6, y + height * 0.38);
  await page.mouse.down();
  for (let i = 0; i <= 12; i++)
    await page.mouse.move(x + width * (0.6 + 0.004 * i), y + height * (0.38 + 0.022 * i));
  await page.mouse.up();
  await page.waitForTimeout(400);
}

type Shoot = (name: string, whole?: boolean) => Promise<void>;

/** The check, from the first page to its result. */
async function shootCheck(page: Page, origin: string, shoot: Shoot): Promise<void> {
  await page.goto(origin);
  await shoot('home');
  await passOpening(page, origin);
  await paint(page);
  await shoot('where');
  await page.getByRole('button', { name: 'Done painting' }).click();
  await page.waitForURL(/cards|which/);
  await shoot('card');
  await passCards(page);
  await shoot('question');
  await passQuestions(page);
  await shoot('result', true);
}

/** What is read: a muscle, an article, the stride. */
async function shootPages(page: Page, origin: string, shoot: Shoot): Promise<void> {
  await page.goto(`${origin}/muscles/tensor-fasciae-latae`);
  await shoot('muscle');
  await page.goto(`${origin}/articles/hip-pain-after-running`);
  await shoot('article');
  await page.goto(`${origin}/why/tensor-fasciae-latae`);
  await shoot('why');
}

/** What is done about it, on a device whose check allows it; and how it went. */
async function shootRelief(page: Page, origin: string, shoot: Shoot): Promise<void> {
  await page.goto(`${origin}/where`);
  await page.locator('form:not([inert])').waitFor();
  await holdCheck(page, { redFlags: cardFindings(), withCautionsCard: true });
  await page.goto(`${origin}/relief`);
  await page.getByRole('button', { name: 'Start' }).waitFor();
  await shoot('relief');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByText(/Step 1 of/).waitFor();
  await shoot('session');
  await page.goto(`${origin}/tool`);
  await shoot('tool');
  const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();
  const pains = [6, 6, 5, 5, 4, 5, 3, 3, 2];
  await seedDevice(page, {
    checks: [{ id: 'held', startedAt: ago(20), changedAt: ago(20), record: hipRecord(ago(20), 6) }],
    ratings: pains.map((pain, i) => ({ id: `r${i}`, at: ago(18 - 2 * i), pain })),
    runs: [4, 6, 6, 8].map((km, i) => ({ id: `x${i}`, at: ago(19 - 5 * i), km, minutes: 6 * km })),
  });
  await page.goto(`${origin}/progress`);
  await page.getByRole('img', { name: /^Pain from 0 to 10/ }).waitFor();
  await shoot('progress');
}

const stories = { check: shootCheck, pages: shootPages, relief: shootRelief };
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = await startSite();
const browser = await launchBrowser();
try {
  for (const [story, tell] of Object.entries(stories))
    for (const [size, viewport] of Object.entries(sizes))
      for (const colorScheme of ['light', 'dark'] as const) {
        if (wanted.length > 0 && !wanted.includes(story)) continue;
        const look = { viewport, colorScheme, deviceScaleFactor: 1 };
        const { page, context } = await openPage(browser, site.origin, look);
        await tell(page, site.origin, async (name, whole = false) => {
          await page.waitForFunction(
            () => !document.querySelector('.plate[role=img]:has(canvas):not(:has(svg))'),
          );
          await page.waitForTimeout(300);
          // A page taller than the window is given one as tall, so that what is fixed stays at its foot.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          if (whole) await page.setViewportSize({ ...viewport, height });
          const taken = readPng(await page.screenshot());
          await page.setViewportSize(viewport);
          const file = `${folder}${name}-${size}-${colorScheme}.png`;
          writeFileSync(file, smallPng(taken, colorScheme));
        });
        await context.close();
      }
} finally {
  await browser.close();
  await site.stop();
}
