import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startSite, type RunningSite } from './site.ts';
import { openPage } from './walk.ts';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const articles = [
  '/articles/hip-pain-after-running',
  '/articles/what-sitting-does-to-hip-flexors',
  '/articles/when-it-is-not-a-muscle',
];
const readPages = ['/', '/articles', ...articles, '/privacy', '/accessibility', '/imprint'];

/** Bytes over the wire of a first visit, by kind of what was fetched. */
async function firstVisit(path: string): Promise<{ bytes: Record<string, number>; log: string }> {
  const { page, context } = await openPage(browser, site.origin);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, { kind: string; url: string }>();
  const bytes: Record<string, number> = { all: 0, Script: 0, Font: 0 };
  const log: string[] = [];
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { kind: type, url: response.url }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { kind, url } = kinds.get(requestId) ?? { kind: 'unknown', url: '' };
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    bytes['all']! += encodedDataLength;
    log.push(`${kind} ${encodedDataLength} ${url}`);
  });
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  await context.close();
  return { bytes, log: log.join('\n') };
}

/** Things to press that are smaller than a fingertip; words inside a sentence are excepted. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary')]
      .filter((element) => !element.closest('p, li > :not(a), .list, section ol, address'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
  );
}

describe('pages to read', () => {
  test.each(articles)('%s: no script, at most 90 KB, fonts at most 40', async (path) => {
    const { bytes, log } = await firstVisit(path);
    expect(bytes['Script'], log).toBe(0);
    expect(bytes['Font'], log).toBeLessThanOrEqual(40_960);
    expect(bytes['all'], log).toBeLessThanOrEqual(92_160);
    expect(bytes['all'], log).toBeGreaterThan(20_000);
  });

  test('ask nothing of any other origin, complain of nothing, fit 320 pixels', async () => {
    const viewport = { width: 320, height: 640 };
    const { page, context, elsewhere, complaints } = await openPage(browser, site.origin, {
      viewport,
    });
    for (const path of [...readPages, '/where']) {
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, path).toBeLessThanOrEqual(0);
    }
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ['light', ['/', '/articles', articles[0]!, '/imprint']],
    ['dark', [articles[2]!, '/privacy']],
  ] as const)('pass axe, with targets a finger can hit: %s', async (colorScheme, paths) => {
    const { page, context } = await openPage(browser, site.origin, { colorScheme });
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(site.origin + path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      found[path] = [...faults, ...(await smallTargets(page))];
    }
    for (const [path, list] of Object.entries(found)) expect(list, path).toEqual([]);
    await context.close();
  });

  test('an article names itself to feeds, searches and those it is sent to', async () => {
    const known = await startSite({ ORIGIN: 'https://unknot.example' });
    const text = (path: string): Promise<string> =>
      fetch(known.origin + path).then((answer) => answer.text());
    const page = await text(articles[0]!);
    expect(page).toContain(`<link rel="canonical" href="https://unknot.example${articles[0]}">`);
    const [, picture] = /og:image" content="https:\/\/unknot\.example(\/[^"]+\.png)"/.exec(page)!;
    const png = Buffer.from(await (await fetch(known.origin + picture!)).arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(150_000);
    const json = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(page)?.[1];
    const data = JSON.parse(json ?? '{}') as Record<string, unknown>;
    expect(data['@type']).toEqual(['Article', 'MedicalWebPage']);
    expect(data).not.toHaveProperty('reviewedBy');
    expect(await text('/feed.xml')).toContain(`<link href="${articles[0]}"/>`);
    expect(await text('/sitemap.xml')).toContain(`<loc>https://unknot.example${articles[0]}</loc>`);
    expect(await text('/robots.txt')).toContain('Sitemap: https://unknot.example/sitemap.xml');
    const { headers } = await fetch(known.origin, {
      headers: { 'x-forwarded-host': 'evil.example' },
    });
    expect(headers.get('strict-transport-security')).toContain('max-age');
    await known.stop();
  });

  test('without an origin no page, feed or map names one', async () => {
    for (const path of [articles[0]!, '/feed.xml', '/sitemap.xml', '/robots.txt']) {
      const text = await (await fetch(site.origin + path)).text();
      expect(text, path).not.toMatch(/canonical|sveltekit-prerender|localhost/);
    }
  });

  test('the imprint says who runs the copy, or that nobody is named', async () => {
    const text = async (running: RunningSite): Promise<string> =>
      (await fetch(`${running.origin}/imprint`)).text();
    expect(await text(site)).toContain('This copy has no operator configured.');
    const run = await startSite({
      OPERATOR_NAME: 'Some <Club>',
      OPERATOR_ADDRESS: 'Road 1; 12345 Town',
      OPERATOR_EMAIL: 'post@club.example',
    });
    expect(await text(run)).toContain('Some &lt;Club>');
    await run.stop();
  });
});
