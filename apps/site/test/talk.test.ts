import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/lib/server/database/open-database.ts';
import {
  onBothDatabases,
  type FreshDatabase,
} from '../src/lib/server/database/testing/databases.ts';
import { axeFaults } from './axe-faults.ts';
import { launchBrowser } from './browser.ts';
import { makeOperator, playPaying, signInFirst } from './shop-walk.ts';
import { startSite, type RunningSite } from './site.ts';
import { openPage, type WatchedPage } from './walk.ts';

const talked = 'articles/hip-pain-after-running';

onBothDatabases('talk in a browser without scripts', (fresh, kind) => {
  let place: FreshDatabase;
  let site: RunningSite;
  let browser: Browser;
  let password = '';
  let desk: WatchedPage;
  let ticket = '';

  beforeAll(async () => {
    place = await fresh();
    password = await makeOperator(place.env, 'owner@example.org');
    [site, browser] = await Promise.all([startSite(place.env), launchBrowser()]);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await place?.drop();
  });

  const open = (path: string) =>
    openPage(browser, site.origin, { javaScriptEnabled: false }).then(async (watched) => {
      await watched.page.goto(`${site.origin}/${path}`);
      return watched;
    });

  /** No access fault, in the theme that this database's half of the tests looks at. */
  async function expectClean(address: string): Promise<void> {
    const { page, context } = await openPage(browser, site.origin, {
      colorScheme: kind === 'embedded' ? 'dark' : 'light',
    });
    await page.goto(address);
    expect(await axeFaults(page)).toEqual([]);
    await context.close();
  }

  async function write(page: Page, text: string, name = 'Kim'): Promise<void> {
    await page.getByLabel('Comment', { exact: true }).fill(text);
    await page.getByLabel('Name, as it is shown').fill(name);
    await page.getByLabel('E-mail, never shown').fill('kim@example.org');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  test('says first what to do in an emergency, and not to tell what is private', async () => {
    const { page, context } = await open('talk/support');
    const text = (await page.locator('main').textContent()) ?? '';
    const at = (words: string): number => text.indexOf(words);
    expect(at('Is it an emergency?')).toBeGreaterThan(-1);
    expect(at('Is it an emergency?')).toBeLessThan(at('What is it about?'));
    expect(at('Do not send health details')).toBeLessThan(at('What is it about?'));
    await page.goto(`${site.origin}/talk/${talked}`);
    const form = (await page.locator('#write').textContent()) ?? '';
    expect(form.indexOf('you would not say aloud')).toBeGreaterThan(-1);
    expect(form.indexOf('you would not say aloud')).toBeLessThan(form.indexOf('E-mail'));
    await context.close();
  });

  test('a comment is written, a bad one keeps what was typed, and nothing is shown yet', async () => {
    const { page, context, complaints, elsewhere } = await open(`talk/${talked}`);
    await write(page, 'It was the **outer** hip.', 'a@b.example');
    await page.getByText('Something is not right yet.').waitFor();
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toContain('**outer**');
    await write(page, '<script>alert(1)</script> It was the **outer** hip.');
    await page.getByText('Somebody reads it before it is shown.').waitFor();
    await page.goto(`${site.origin}/talk/${talked}`);
    await page.getByText('Nobody has written here yet.').waitFor();
    expect(await page.content()).not.toContain('kim@example.org');
    expect([complaints.filter((line) => !line.includes('400')), elsewhere]).toEqual([[], []]);
    await context.close();
  });

  test('a question opens a page of its own; another key opens nothing', async () => {
    const { page, context } = await open('talk/support');
    await page.getByLabel('What is it about?').fill('Delivery');
    await page.getByLabel('Your question').fill('When does it come?');
    await page.getByLabel('Name', { exact: true }).fill('Kim');
    await page.getByLabel('E-mail', { exact: true }).fill('kim@example.org');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.waitForURL(/talk\/support\/[0-9a-f-]{36}\/[\w-]{43}$/);
    const url = page.url();
    await page.getByLabel('Write again').fill('It is urgent to me.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('It is urgent to me.').waitFor();
    await page.goto(url);
    await page.getByRole('button', { name: 'It is settled' }).click();
    await page.getByText('Closed. Write again and it opens.').waitFor();
    await page.getByLabel('Write again').fill('It did not come.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Waiting for an answer.').waitFor();
    ticket = url;
    const other = await page.goto(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`);
    expect(other?.status()).toBe(404);
    expect((await page.goto(`${site.origin}/talk/articles/nothing`))?.status()).toBe(404);
    await context.close();
  });

  test('another site’s form, a filled trap and too many at once change nothing', async () => {
    const send = (form: Record<string, string>, headers: Record<string, string>) =>
      fetch(`${site.origin}/talk/${talked}?/write`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin: site.origin, ...headers },
      });
    const typed = { name: 'Kim', email: 'kim@example.org', text: 'Words of a program.' };
    const foreign = await send(typed, {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(foreign.status).toBe(403);
    const trapped = await send({ ...typed, website: 'x' }, { 'sec-fetch-site': 'same-origin' });
    expect(trapped.status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 8; i++) {
      const forged = { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `10.0.0.${i}` };
      statuses.push((await send({ ...typed, text: `${typed.text} ${i}` }, forged)).status);
    }
    expect(statuses).toContain(429);
    const letters = join(place.env['DATA'] ?? '', 'mail');
    if (kind === 'embedded') {
      const bodies = readdirSync(letters)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(letters, name), 'utf8'));
      expect(bodies.length).toBeGreaterThan(0);
      expect(bodies.join('')).not.toMatch(/\nBcc:/i);
    }
    expect(site.output()).not.toContain('kim@example.org');
    expect(site.output()).not.toContain('hip-pain');
  });

  test('the pages have no access fault', async () => {
    for (const path of ['talk', `talk/${talked}`, 'talk/support']) {
      const { page, context } = await openPage(browser, site.origin, {
        colorScheme: kind === 'embedded' ? 'light' : 'dark',
      });
      await page.goto(`${site.origin}/${path}`);
      expect(await axeFaults(page), path).toEqual([]);
      expect(await page.locator('script[src]').count()).toBe(0);
      await context.close();
    }
  });

  /** The author's link, out of the letter that was sent. */
  async function ownLink(): Promise<string> {
    const found = (text: string): string | undefined => /http\S+talk\/mine\S+/.exec(text)?.[0];
    if (kind === 'embedded') {
      const folder = join(place.env['DATA'] ?? '', 'mail');
      const plain = (name: string): string =>
        readFileSync(join(folder, name), 'utf8')
          .replace(/=\r?\n/g, '')
          .replaceAll('=3D', '=');
      return readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .sort()
        .flatMap((name) => found(plain(name)) ?? [])[0]!;
    }
    const database = await openDatabase(place.settings);
    const rows = await database.db.selectFrom('mail').select('body').orderBy('id').execute();
    await database.close();
    return rows.flatMap(({ body }) => found(body) ?? [])[0]!;
  }

  test('shown at the desk, reported, changed and deleted by its author', async () => {
    desk = await openPage(browser, site.origin);
    await signInFirst(desk.page, site.origin, 'owner@example.org', password);
    await desk.page.getByRole('link', { name: 'Comments' }).click();
    const waiting = desk.page.getByRole('listitem').filter({ hasText: 'outer' });
    // The keys are said once they work: J goes to the first that waits, S shows it.
    await desk.page.getByText('next').waitFor();
    while (!(await waiting.evaluate((item) => item.matches(':focus'))))
      await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('s');
    await waiting.waitFor({ state: 'detached' });
    await desk.page.getByRole('heading', { name: 'Comments that wait' }).waitFor();

    const { page, context } = await open(`talk/${talked}`);
    expect(await page.locator('article strong').textContent()).toBe('outer');
    expect(await page.locator('article').textContent()).toContain('<script>alert(1)</script>');
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByLabel('What is wrong with it?').fill('Not kind.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByText('Somebody will look at it.').waitFor();
    await desk.page.reload();
    await desk.page.getByText('Not kind.').waitFor();
    await desk.page.getByRole('button', { name: 'Keep it' }).click();
    await desk.page.getByRole('heading', { name: 'Comments that wait' }).waitFor();
    expect(await desk.page.getByText('Not kind.').count()).toBe(0);

    await page.goto(await ownLink());
    await page.getByLabel('Comment').fill('It was the inner hip.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('It is read again before it is shown.').waitFor();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('Your name, address and words are gone.').waitFor();
    await page.goto(`${site.origin}/talk/${talked}`);
    await page.getByText('Nobody has written here yet.').waitFor();
    await context.close();
  });

  test('a review by the order’s link: written, shown, answered, changed, deleted; a stranger finds no form', async () => {
    const order = await playPaying(site.origin, 'demo-ql-claw', 'ada@example.org');
    const { page, context } = await open(order.slice(1));
    const product = `${site.origin}/tool/product/demo-ql-claw`;
    await page.getByRole('link', { name: 'Say how QL Claw is' }).click();
    const own = page.url();
    await expectClean(own);
    await page.getByLabel('In your words').fill('It **stays** where I put it. <b>x</b>');
    await page.getByLabel('Name, as it is shown').fill('Ada');
    await page.getByRole('radio', { name: '2' }).check();
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByText('It waits to be read.').waitFor();
    expect(await page.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
    await page.goto(product);
    await page.getByText('Nobody has written about it yet.').waitFor();

    await desk.page.getByRole('link', { name: 'Reviews' }).click();
    const waiting = desk.page.getByRole('listitem').filter({ hasText: 'stays' });
    expect(await waiting.textContent()).not.toContain('of 5');
    // What is typed before the desk's script has come is still there after it.
    let wake = (): void => undefined;
    const typed = new Promise<void>((resolve) => (wake = resolve));
    await desk.page.route(/\/_app\/.*\.js$/, (route) => typed.then(() => route.continue()));
    await waiting.getByRole('button', { name: 'Show it' }).click({ noWaitAfter: true });
    await desk.page.getByLabel('Your answer').fill('Thank you.');
    wake();
    await desk.page.getByText('refuse, then a number').waitFor();
    expect(await desk.page.getByLabel('Your answer').inputValue()).toBe('Thank you.');
    const saved = desk.page.waitForResponse((answer) => answer.request().method() === 'POST');
    await desk.page.getByRole('button', { name: 'Save the answer' }).click();
    await saved;
    await page.goto(product);
    await expectClean(product);
    const shown = page.locator('#reviews');
    expect(await shown.textContent()).toMatch(
      /2 of 5, Ada[\s\S]*Played\.[\s\S]*<b>x<\/b>[\s\S]*Thank you\./,
    );
    // Nobody bought it, so nothing counts it and no search is told of it.
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
    expect(await shown.textContent()).toContain('They count nowhere.');

    expect(
      (
        await page.goto(`${own.replace(/\/[\w-]{22}\/review/, '/AAAAAAAAAAAAAAAAAAAAAA/review')}`)
      )?.status(),
    ).toBe(404);
    await page.goto(own);
    await page.getByLabel('In your words').fill('It slips.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('It waits to be read.').waitFor();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('Deleted. Your points, name and words are gone.').waitFor();
    await page.goto(product);
    await page.getByText('Nobody has written about it yet.').waitFor();
    await context.close();
  });

  test('a question is answered with words kept for it, and its customer reads them', async () => {
    const at = desk.page;
    await at.getByRole('link', { name: 'Questions' }).click();
    await at.getByRole('link', { name: 'Answers you give often' }).click();
    await at.getByLabel('Title').fill('Late');
    await at.getByLabel('Words').fill('Dear {name}, the parcel is late.');
    await at.getByRole('button', { name: 'Keep it' }).click();
    await at.getByText('Kept: Late.').waitFor();
    await at.getByRole('link', { name: 'All questions' }).click();
    await at.getByRole('link', { name: 'Delivery' }).click();
    await at.getByLabel('Answer').fill('Hello.');
    await at.getByRole('button', { name: 'Late' }).click();
    await at.getByText('Change these').waitFor();
    expect(await at.getByLabel('Answer').inputValue()).toBe(
      'Hello.\n\nDear Kim, the parcel is late.',
    );
    await at.getByRole('button', { name: 'Send the answer' }).click();
    await at.getByRole('heading', { name: 'Questions' }).waitFor();
    await at.getByText('None.').waitFor();
    const { page, context } = await open(new URL(ticket).pathname.slice(1));
    await page.getByText('Dear Kim, the parcel is late.').waitFor();
    await page.getByText('Answered.').waitFor();
    await page.goto(`${site.origin}/talk/support`);
    await page.getByText('How fast we answer cannot be said yet').waitFor();
    await context.close();
  });

  test('a customer’s words are shown and erased at the desk', async () => {
    const at = desk.page;
    await at.goto(`${site.origin}/desk/people`);
    await at.getByLabel('E-mail address').fill('KIM@example.org');
    await at.getByRole('button', { name: 'Show everything' }).click();
    expect(await at.locator('pre').textContent()).toContain('It did not come.');
    await at.getByLabel('E-mail address').fill('kim@example.org');
    await at.getByRole('button', { name: 'Erase who this is' }).click();
    await at.getByText(/^Erased\. orders: 0, comments: \d+, questions: 1\.$/).waitFor();
    expect((await at.goto(ticket))?.status()).toBe(404);
  });

  test('the desk has no access fault and fits a phone', async () => {
    const at = desk.page;
    await at.emulateMedia({ colorScheme: kind === 'embedded' ? 'light' : 'dark' });
    await at.setViewportSize({ width: 320, height: 700 });
    for (const path of [
      '',
      '/questions',
      '/comments',
      '/comments?show=refused',
      '/reviews',
      '/answers',
      '/week',
      '/people',
    ]) {
      await at.goto(`${site.origin}/desk${path}`);
      const broken = await axeFaults(at);
      const wide = await at.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, wide, broken]).toEqual([path, 0, []]);
    }
    // On a busy machine the browser remarks that a script came late.
    const remarks = /404|preloaded using link preload/;
    expect(desk.complaints.filter((line) => !remarks.test(line))).toEqual([]);
    await desk.context.close();
  });
});
