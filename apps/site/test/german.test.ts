import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { englishAmong, onlyEnglish, shownTexts } from './english-texts.ts';
import { startSite, type RunningSite } from './site.ts';
import { bodyBox, openPage, type WatchedPage } from './walk.ts';

const english = onlyEnglish();
const small = { viewport: { width: 320, height: 640 } };
let site: RunningSite;
let browser: Browser;

/** The site, once it serves German as well. */
async function startInGerman(): Promise<RunningSite> {
  const started = await startSite({ LANGUAGES: 'en,de', ORIGIN: 'http://unknot.example' });
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (/^serving \/de$/m.test(started.output())) resolve();
      if (/is not served/.test(started.output())) reject(new Error(started.output()));
    };
    started.child.stdout?.on('data', look);
    started.child.stderr?.on('data', look);
    look();
  });
  return started;
}

beforeAll(async () => {
  [site, browser] = await Promise.all([startInGerman(), launchBrowser()]);
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Nothing English is left, and nothing is wider than the phone. */
async function look(page: Page, where: string): Promise<void> {
  const shown = await shownTexts(page);
  expect(englishAmong(shown, english), where).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang), where).toBe('de');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    where,
  ).toBeLessThanOrEqual(0);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isText = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        const heard = element.closest('.only-heard, [inert], svg');
        const slides = (parent: Element | null): boolean =>
          parent !== null &&
          (/auto|scroll/.test(getComputedStyle(parent).overflowX) || slides(parent.parentElement));
        return (
          isText && width > 1 && !heard && !slides(element) && (left < -1 || right > innerWidth + 1)
        );
      })
      .map((element) => element.textContent?.trim().slice(0, 60)),
  );
  expect(cut, where).toEqual([]);
  expect(await overlapping(page), where).toEqual([]);
}

/** Words to press that lie over each other. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = [...document.querySelectorAll('main button, main a, main label')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    return pressed.flatMap(({ element, box }, index) =>
      pressed
        .slice(index + 1)
        .filter(({ element: other, box: its }) => {
          const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
          const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
          return across > 3 && down > 3 && !element.contains(other) && !other.contains(element);
        })
        .map(({ element: other }) => `${element.textContent} | ${other.textContent}`),
    );
  });
}

async function next(page: Page, press: () => Promise<void>): Promise<void> {
  const before = page.url();
  await press();
  await page.waitForFunction((url) => location.href !== url, before);
}

async function none(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /Nichts davon stimmt|Das stimmt nicht/ }).check();
  await next(page, () => page.getByRole('button', { name: 'Weiter' }).click());
}

async function open(): Promise<WatchedPage> {
  const watched = await openPage(browser, site.origin, small);
  await watched.page.goto(`${site.origin}/de/where`);
  await watched.page.locator('form:not([inert])').waitFor();
  return watched;
}

/** Through the cards before painting, then a stroke over the middle of the hip. */
async function paint(page: Page): Promise<void> {
  await look(page, 'first card');
  await page.getByLabel('Dein Alter').fill('34');
  await none(page);
  await look(page, 'second card');
  await page.getByRole('radio', { name: '1 bis 3 Wochen' }).check();
  await none(page);
  const box = await bodyBox(page);
  await look(page, 'painting');
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.3 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.45 * box.width, box.y + 0.4 * box.height, { steps: 8 });
  await page.mouse.up();
  await look(page, 'painted');
  await page.getByRole('button', { name: 'Fertig gemalt' }).click();
  await page.waitForURL('**/de/where/cards');
}

describe('the check in German, at 320 pixels', () => {
  test('from the start to a result, no English is left and nothing is cut off', async () => {
    const { page, context, complaints } = await open();
    await page.goto(`${site.origin}/de/`);
    await look(page, 'start');
    await page.goto(`${site.origin}/de/where`);
    await page.locator('form:not([inert])').waitFor();
    await paint(page);
    while (page.url().includes('/cards')) {
      await look(page, page.url());
      await none(page);
    }
    while (page.url().includes('/questions')) {
      await look(page, page.url());
      await next(page, () => page.getByRole('button', { name: /^Nicht sicher/ }).click());
    }
    await page.waitForURL('**/de/which');
    await page.getByText('Passt am ehesten zu').waitFor();
    await look(page, 'result');
    for (const button of await page.getByRole('button', { name: /zeigen$/ }).all())
      await button.click();
    await look(page, 'result with its arithmetic');
    expect(await page.locator('main').textContent()).not.toMatch(/du hast ein/i);
    expect(complaints).toEqual([]);

    await page.goto(`${site.origin}/which`);
    await page.getByText('Most consistent with').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await context.close();
  });

  test('the list of places and the pictures', async () => {
    const { page, context } = await open();
    await page.getByLabel('Dein Alter').fill('34');
    await none(page);
    await page.getByRole('radio', { name: '1 bis 3 Wochen' }).check();
    await none(page);
    await bodyBox(page);
    await page.goto(`${site.origin}/de/where/list`);
    await page.getByText('Wähle jede Stelle').waitFor();
    await look(page, 'list');
    await page.goto(`${site.origin}/de/where/picture`);
    await page.getByText('Welches Bild').waitFor();
    await look(page, 'pictures');
    await context.close();
  });

  test('a danger leads to the doctor’s route, all in German', async () => {
    const { page, context } = await open();
    await page.getByLabel('Dein Alter').fill('34');
    await page.getByRole('checkbox', { name: 'Ich kann keine vier Schritte damit gehen' }).check();
    await look(page, 'first card, ticked');
    await next(page, () => page.getByRole('button', { name: 'Weiter' }).click());
    await page.waitForURL('**/de/which');
    await page.getByText('Was du am Telefon sagst').waitFor();
    await look(page, 'doctor’s route');
    await context.close();
  });
});

describe('two languages on one site', () => {
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${site.origin}${path}`, { redirect: 'manual', ...init });

  test('each page names the other, and the foot leads to it', async () => {
    const german = await (await get('/de/muscles')).text();
    expect(german).toContain('<html lang="de"');
    for (const [language, path] of [
      ['en', '/muscles'],
      ['de', '/de/muscles'],
    ])
      expect(german).toContain(
        `<link rel="alternate" hreflang="${language}" href="http://unknot.example${path}">`,
      );
    expect(german).toMatch(/<a href="\/muscles" lang="en" hreflang="en"/);
    const sitemap = await (await get('/sitemap.xml')).text();
    expect(sitemap).toContain('<loc>http://unknot.example/de/muscles</loc>');
    expect(sitemap).toContain('<loc>http://unknot.example/muscles</loc>');
  });

  test('pages made by the server speak German too, under their own policy', async () => {
    const shop = await get('/de/tool');
    expect(shop.status).toBe(200);
    expect(await shop.text()).toContain('Was hast du schon?');
    const talk = await get('/de/talk/support');
    expect(await talk.text()).toContain('Eine Frage stellen');
    expect(talk.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const page = await get('/de/where');
    expect(page.headers.get('content-security-policy')).toContain('sha256-');
  });

  test('the desk is the English one, and the log says no more of a German address', async () => {
    const desk = await get('/de/desk/order/x');
    expect([desk.status, desk.headers.get('location')]).toEqual([308, '/desk/order/x']);
    await get('/de/which/questions');
    await get('/de/muscles/soleus');
    expect(site.output()).not.toMatch(/soleus|questions/);
  });

  test('a language that is not there yet says so', async () => {
    const { createServer } = await import('node:http');
    const { sendWaiting } = await import('../server/language-waits.ts');
    const server = createServer((_, response) => sendWaiting(response, 'being-built'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}/de`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await answer.text()).toContain('wird gerade gebaut');
    server.close();
  });
});
