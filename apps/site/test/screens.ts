import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startSite } from './site.ts';
import { bodyBox, openPage, passCards, passOpening, passQuestions } from './walk.ts';

/** Takes the pictures of docs/40-site: each main screen at 390 and 1440 px, light and dark. */
const folder = fileURLToPath(new URL('../../../docs/40-site/', import.meta.url));
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

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

/** Waits until every still picture is drawn, then takes one of the page. */
async function shoot(page: Page, name: string, whole = false): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.plate:not(.drawn)[role=img]'));
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: whole });
}

mkdirSync(folder, { recursive: true });
const site = await startSite();
const browser = await launchBrowser();
try {
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await openPage(browser, site.origin, {
        viewport,
        colorScheme,
        deviceScaleFactor: 1,
      });
      const named = (screen: string): string => `${screen}-${size}-${colorScheme}`;
      await page.goto(site.origin);
      await shoot(page, named('home'));
      await passOpening(page, site.origin);
      await paint(page);
      await shoot(page, named('where'));
      await page.getByRole('button', { name: 'Done painting' }).click();
      await page.waitForURL(/cards|which/);
      await shoot(page, named('card'));
      await passCards(page);
      await shoot(page, named('question'));
      await passQuestions(page);
      await shoot(page, named('result'), true);
      await context.close();
    }
} finally {
  await browser.close();
  await site.stop();
}
