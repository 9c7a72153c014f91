import type { Locator, Page } from 'playwright-core';

/** The element in a page, by its place among them. */
export function element(page: Page, place = 0): Locator {
  return page.locator('unknot-check').nth(place);
}

async function goOn(check: Locator): Promise<void> {
  await check.getByRole('button', { name: 'Continue' }).click();
}

/** Answers a card: this statement is true, or none is. */
export async function answerCard(check: Locator, statement?: string): Promise<void> {
  const none = check.locator('.ticks label').nth(-2);
  await (statement === undefined ? none : check.getByLabel(statement)).click();
  await goOn(check);
}

/** The two cards before anything else, with nothing wrong. */
export async function passOpening(check: Locator, age = '34'): Promise<void> {
  await check.getByLabel('Your age').fill(age);
  await answerCard(check);
  await check.getByRole('heading', { name: 'Are you ill with it?' }).waitFor();
  await answerCard(check);
  await check.getByRole('heading', { name: 'Where does it hurt?' }).waitFor();
}

/** Draws one stroke down the left outer hip, as seen from the front. */
export async function paintOuterHip(page: Page, check: Locator): Promise<void> {
  const plate = check.locator('.paint');
  await plate.scrollIntoViewIfNeeded();
  const box = (await plate.boundingBox())!;
  const at = (across: number, down: number): [number, number] => [
    box.x + across * box.width,
    box.y + down * box.height,
  ];
  await page.mouse.move(...at(0.72, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.76, 0.45), { steps: 6 });
  await page.mouse.up();
}

/** Chooses a place from the list. */
export async function choosePlace(check: Locator, place: string): Promise<void> {
  await check.getByRole('button', { name: 'Choose from a list instead' }).click();
  await check.getByRole('button', { name: place, exact: true }).click();
  await check.getByRole('button', { name: 'Done choosing' }).click();
}

/** Answers cards and questions until the result: nothing on the cards, no to every question. */
export async function answerToResult(check: Locator): Promise<void> {
  for (let step = 0; step < 20; step++) {
    if ((await check.locator('.triage').count()) > 0) return;
    if ((await check.locator('.ticks').count()) > 0) await answerCard(check);
    else await check.locator('.answers .no').click();
  }
  throw new Error('no result after twenty steps');
}

/** From the first card to the result of a calm check. */
export async function passCheck(check: Locator, place: string): Promise<void> {
  await passOpening(check);
  await choosePlace(check, place);
  await answerToResult(check);
}

/** Ids of the sources in the order shown. */
export function shownRanking(check: Locator): Promise<string[]> {
  return check
    .locator('.ranking li')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] ?? ''));
}
