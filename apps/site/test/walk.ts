import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page that watches itself: what it asked for, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for that are not of the site's origin. */
  readonly elsewhere: string[];
  /** Errors and warnings of the console, uncaught errors, refused policies. */
  readonly complaints: string[];
  /** Every address the page stood at. */
  readonly places: string[];
}

/**
 * The browser's remark when the service worker takes a page over between its preload and its
 * import: the file is read a second time, from the worker's cache. Whether it comes is a race.
 */
const takenOver = /is a cross-world service worker resource mismatch\.$/;

/** A fresh page on a phone, unless told otherwise. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
  const context = await browser.newContext({ ...phone, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const [elsewhere, complaints, places]: string[][] = [[], [], []] as [
    string[],
    string[],
    string[],
  ];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('blob:')) elsewhere!.push(url);
  });
  page.on('console', (message) => {
    const isComplaint = ['error', 'warning'].includes(message.type());
    if (isComplaint && !takenOver.test(message.text())) complaints!.push(message.text());
  });
  page.on('pageerror', (error) => complaints!.push(error.message));
  page.on('framenavigated', (frame) => places!.push(frame.url()));
  return { page, context, elsewhere: elsewhere!, complaints: complaints!, places: places! };
}

/** Ticks "none" on the card shown and continues. */
export async function answerNone(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('checkbox', { name: /None of these is true|This is not true/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForFunction((url) => location.href !== url, before);
}

/** Goes through the two cards before painting. */
export async function passOpening(page: Page, origin: string, age = '34'): Promise<void> {
  await page.goto(`${origin}/where`);
  await page.locator('form:not([inert])').waitFor();
  await page.getByLabel('Your age').fill(age);
  await answerNone(page);
  await page.getByRole('radio', { name: '1 to 3 weeks' }).check();
  await answerNone(page);
}

/** Waits until the body is drawn and can be painted on; answers its box. */
export async function bodyBox(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.locator('.plate canvas:not(.drawing)').first().waitFor();
  const box = await page.locator('.plate').boundingBox();
  if (!box) throw new Error('the body is not on the page');
  return box;
}

/** Where the outer hip lies on the phone's plate in the left-side view, as shares of its box. */
export const outerHip = [
  [0.5, 0.34],
  [0.52, 0.46],
  [0.52, 0.58],
] as const;

/** Turns the body to its left side. */
export async function turnLeft(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Left side' }).check();
  await page.locator('.plate canvas.drawing').first().waitFor({ state: 'detached' });
}

/** Answers every card that the drawing calls for with "none". */
export async function passCards(page: Page): Promise<void> {
  while (page.url().includes('/cards')) await answerNone(page);
}

/** Answers questions with "not sure" until the result is shown. */
export async function passQuestions(page: Page): Promise<void> {
  while (page.url().includes('/questions')) {
    const before = page.url();
    await page.getByRole('button', { name: /^Not sure/ }).click();
    await page.waitForFunction((url) => location.href !== url, before);
  }
  await page.waitForURL('**/which');
}

/** Names in the ranking beside the body, best first; none while what is known is on its way. */
export function movingNames(page: Page): Promise<string[]> {
  return page.locator('section[aria-labelledby="moving"] ol li').allTextContents();
}

/** Paints the outer hip of the view shown, with the mouse. */
export async function paintByMouse(page: Page): Promise<void> {
  const box = await bodyBox(page);
  const [first, ...rest] = outerHip.map(
    ([u, v]) => [box.x + u * box.width, box.y + v * box.height] as const,
  );
  await page.mouse.move(...first!);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 8 });
  await page.mouse.up();
}

/** Names in the ranking beside the body, once there are any. */
export async function rankedNames(page: Page): Promise<string[]> {
  await page.locator('section[aria-labelledby="moving"] ol li').first().waitFor();
  return movingNames(page);
}
