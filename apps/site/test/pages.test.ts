import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { launchBrowser } from './browser.ts';
import { snapshotFaults, type Part } from './snapshot.ts';
import { visitSite, type OneSite } from './visit-site.ts';

let site: OneSite;
let browser: Browser;
const pages = new Map<string, string>();

async function text(path: string): Promise<string> {
  const answer = await fetch(site.origin + path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="\.{0,2}(\/(?:muscles|conditions)\/[a-z0-9-]+)"/g)].map(
    ([, to]) => to!,
  );
}

beforeAll(async () => {
  [site, browser] = await Promise.all([visitSite(), launchBrowser()]);
  const indexes = await Promise.all(['/muscles', '/conditions'].map(text));
  for (const path of new Set(indexes.flatMap(linksIn))) pages.set(path, await text(path));
});

afterAll(() => browser?.close());

const sizes = new Map<string, number>();

/** Bytes of a page or an asset as a browser that takes brotli gets it. */
async function sentBytes(path: string): Promise<number> {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const answer = await fetch(site.origin + path, { headers: { 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  const sent = Number(answer.headers.get('content-length') ?? Infinity);
  sizes.set(path, sent);
  return sent;
}

/** Bytes of a first visit in one theme: the page, both fonts, and the pictures of that theme. */
async function firstVisit(path: string, theme: 'light' | 'dark'): Promise<number> {
  const html = pages.get(path)!;
  const assets = [...html.matchAll(/(?:src|srcset|href)="[^"]*?(\/_app\/immutable\/[^"]+)"/g)]
    .map(([, asset]) => asset!)
    .filter((asset) => !asset.includes(theme === 'light' ? '-dark.' : '-light.'));
  const all = await Promise.all([path, ...new Set(assets)].map(sentBytes));
  return all.reduce((sum, bytes) => sum + bytes, 0);
}

describe('muscle and condition pages', () => {
  test('every source of the atlas has one, and an index leads to it', () => {
    const of = (kind: string): number =>
      [...pages.keys()].filter((path) => path.startsWith(`/${kind}/`)).length;
    expect([of('muscles'), of('conditions')]).toEqual([30, 65]);
  });

  test('they run no script and carry no inline style', () => {
    for (const [path, html] of pages) {
      expect(html, path).not.toMatch(/<script(?![^>]*ld\+json)/);
      expect(html, path).not.toMatch(/\sstyle="/);
    }
  });

  test('a first visit stays within 90 KB in either theme, pictures that load late included', async () => {
    const all: (readonly [string, number])[] = [];
    for (const path of pages.keys())
      for (const theme of ['light', 'dark'] as const)
        all.push([path, await firstVisit(path, theme)]);
    const heavy = all.filter(([, bytes]) => bytes > 90_000);
    expect(heavy).toEqual([]);
    expect(Math.max(...all.map(([, bytes]) => bytes))).toBeGreaterThan(40_000);
  });

  test('relief opens with the stop list; what is not pressed says so before anything else', () => {
    for (const [path, html] of pages) {
      if (!path.startsWith('/muscles/')) continue;
      const relief = html.slice(html.indexOf('Relief in short'));
      expect(relief.indexOf('Stop at once'), path).toBeGreaterThan(0);
      const press = relief.search(/>Where<|This muscle is not pressed/);
      expect(press, path).toBeGreaterThan(relief.indexOf('Stop at once'));
    }
    expect(pages.get('/muscles/psoas-major')).toContain('This muscle is not pressed.');
    expect(pages.get('/muscles/psoas-major')).not.toContain('of 10 in discomfort');
  });

  test('a condition says how soon to be seen, and that it is not pressed, before its pictures', () => {
    const html = pages.get('/conditions/bone-stress-femoral-neck')!;
    expect(html.indexOf('See a doctor within two to three days.')).toBeGreaterThan(0);
    expect(html.indexOf('Bone may be hurt')).toBeLessThan(html.indexOf('<picture'));
  });

  test('no page teaches a test where a doctor is to look first, or where trying could harm', () => {
    const taught = [...pages].filter(([, html]) => html.includes('>Tests you can do<'));
    expect(taught.length).toBeGreaterThan(30);
    for (const [path, html] of taught) {
      expect(html, path).not.toMatch(/class="(?:see-doctor-days|urgent-same-day|emergency)[ "]/);
      expect(html, path).not.toContain('Bone may be hurt');
    }
    const danger = ['deep-vein-thrombosis', 'bone-stress-tibia', 'septic-arthritis', 'perthes'];
    for (const id of danger)
      expect(pages.get(`/conditions/${id}`), id).not.toContain('Tests you can do');
  });

  test('every page says where it is felt in words, and names its sources or its estimates', () => {
    for (const [path, html] of pages) {
      expect(html, path).toMatch(/Nearly always felt|Sometimes:/);
      expect(html, path).toMatch(/our estimate|id="ref-/);
      expect(html, path).toContain('Not reviewed by a clinician');
    }
  });

  test('each says what it is to searches, and the sitemap lists it with every index', async () => {
    for (const [path, html] of pages) {
      expect(html, path).toContain(`<meta property="og:url" content="${path}"`);
      const json = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)?.[1];
      const data = JSON.parse(json ?? '{}') as { about: { '@type': string }; citation: string[] };
      const kind = path.startsWith('/muscles/') ? 'Muscle' : 'MedicalCondition';
      expect(data.about['@type'], path).toBe(kind);
      expect(data.citation.length > 0, path).toBe(html.includes('id="ref-'));
    }
    const listed = await text('/sitemap.xml');
    for (const path of [
      '/',
      '/where',
      '/why',
      '/why/soleus',
      '/muscles',
      '/conditions',
      '/articles',
    ])
      expect(listed).toContain(`<loc>${path}</loc>`);
    for (const path of pages.keys()) expect(listed).toContain(`<loc>${path}</loc>`);
  });

  test('all links between them lead somewhere', () => {
    for (const [path, html] of pages)
      for (const to of linksIn(html)) expect(pages.has(to), `${path} → ${to}`).toBe(true);
  });
});

/** What people type, and one of the sources that must be among the first three. */
const sought: readonly (readonly [string, string])[] = [
  ['illiopsoas', 'iliopsoas-tendinopathy'],
  ['soas', 'psoas-major'],
  ['IT band', 'iliotibial-band-syndrome'],
  ['it band syndrom', 'iliotibial-band-syndrome'],
  ['tensor facia lata', 'tensor-fasciae-latae'],
  ['TFL', 'tensor-fasciae-latae'],
  ['pirformis', 'piriformis'],
  ['gluteus medeus', 'gluteus-medius'],
  ['glute max', 'gluteus-maximus'],
  ['hamstrings', 'medial-hamstrings'],
  ['pulled hamstring', 'hamstring-strain'],
  ['gastrocnemeus', 'gastrocnemius'],
  ['achillies', 'achilles-tendinopathy'],
  ['plantar fascitis', 'plantar-heel-pain'],
  ['shin splints', 'medial-tibial-stress-syndrome'],
  ['runners knee', 'patellofemoral-pain'],
  ['stress fracture hip', 'bone-stress-femoral-neck'],
  ['labrum', 'labral-tear'],
  ['sciatica', 'lumbar-radiculopathy-l5-s1'],
  ['blood clot', 'deep-vein-thrombosis'],
  ['sartorious', 'sartorius'],
  ['adductor longis', 'adductor-longus'],
];

/** What a runner types, and sources that must come in this order, the first of all finds first. */
const ordered: readonly (readonly [string, readonly string[]])[] = [
  ['front hip bone', ['tensor-fasciae-latae', 'rectus-femoris', 'sartorius']],
  ['shin splints', ['medial-tibial-stress-syndrome', 'tibialis-posterior', 'soleus']],
  ['IT band', ['iliotibial-band-syndrome', 'tensor-fasciae-latae', 'vastus-lateralis']],
  ['illiopsoas', ['psoas-major', 'iliacus', 'iliopsoas-tendinopathy']],
  ['my butt hurts', ['piriformis', 'gluteus-maximus', 'gluteus-medius']],
  ['sciatica', ['lumbar-radiculopathy-l5-s1', 'gluteus-minimus', 'deep-gluteal-syndrome']],
  ['runner’s knee', ['patellofemoral-pain', 'iliotibial-band-syndrome']],
  ['side of the hip', ['gluteus-medius', 'gluteal-tendinopathy', 'tensor-fasciae-latae']],
  ['tensor fascia lata', ['tensor-fasciae-latae', 'gluteus-medius']],
  ['hip flexor', ['psoas-major', 'iliacus', 'hip-flexor-strain']],
  ['tight calves', ['soleus', 'gastrocnemius', 'calf-strain']],
  ['heel pain', ['plantar-heel-pain', 'soleus']],
  ['pain on the outside of my knee', ['iliotibial-band-syndrome', 'biceps-femoris']],
  ['groin', ['adductor-longus', 'iliopsoas-tendinopathy', 'bone-stress-femoral-neck']],
];

describe('search', () => {
  test.each(ordered)('“%s” puts first what a runner means', async (query, wanted) => {
    const found = linksIn(await text(`/search?q=${encodeURIComponent(query)}`)).map((path) =>
      path.split('/').at(-1)!,
    );
    expect(found[0]).toBe(wanted[0]);
    expect(found.filter((id) => wanted.includes(id))).toEqual(wanted);
  });

  test.each(sought)('“%s” leads to %s without a script', async (query, wanted) => {
    const html = await text(`/search?q=${encodeURIComponent(query)}`);
    const first = linksIn(html).slice(0, 3);
    expect(
      first.some((path) => path.endsWith(`/${wanted}`)),
      first.join(' '),
    ).toBe(true);
  });

  test('a place finds what hurts there; nonsense says what else to try', async () => {
    const front = linksIn(await text('/search?q=front+hip+bone'));
    expect(front.length).toBeGreaterThan(1);
    expect(await text('/search?q=xqzvw')).toContain('Nothing here is called that');
    expect(await text('/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E')).not.toContain(
      '<script>alert',
    );
  });

  test('what was sought and which page was read stay out of the log', async () => {
    await text('/search?q=illiopsoas');
    await text('/muscles/psoas-major');
    expect(site.output()).not.toMatch(/illiopsoas|psoas-major/);
  });
});

describe('access', () => {
  const samples = [
    '/',
    '/articles/when-it-is-not-a-muscle',
    '/muscles',
    '/muscles/tensor-fasciae-latae',
    '/conditions/bone-stress-femoral-neck',
    '/search?q=calf',
  ];
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    for (const path of samples) {
      await page.goto(site.origin + path);
      expect(await axeFaults(page), path).toEqual([]);
      // 320 px are 400 % zoom of a window of 1280; the last is a wall.
      for (const width of [320, 3840, 390]) {
        await page.setViewportSize({ width, height: 844 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
    await context.close();
  });

  test('parts of the body are links that the keyboard reaches and that lead to their list', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/muscles`);
    const calf = page.getByRole('link', { name: 'Lower leg, Back' });
    await calf.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#lower-leg$/);
    await context.close();
  });
});

describe('pictures', () => {
  const look = { colorScheme: 'light', deviceScaleFactor: 0.5, reducedMotion: 'reduce' } as const;

  test('the referral map of every muscle looks as it did', async () => {
    const context = await browser.newContext({ ...look, viewport: { width: 1500, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}/muscles/soleus`);
    const muscles = [...pages].filter(([path]) => path.startsWith('/muscles/'));
    const parts = await page.evaluate(async (texts): Promise<Part[]> => {
      const maps = texts.map(([, html]) => {
        const own = new DOMParser().parseFromString(html, 'text/html').querySelector('.plates')!;
        for (const image of own.querySelectorAll('img')) image.loading = 'eager';
        return document.importNode(own, true) as HTMLElement;
      });
      const sheet = document.createElement('div');
      Object.assign(sheet.style, { display: 'grid', gap: '8px', alignItems: 'start' });
      sheet.style.gridTemplateColumns = 'repeat(6, 240px)';
      sheet.append(...maps);
      document.body.replaceChildren(sheet);
      await Promise.all([...document.images].map((image) => image.decode()));
      return maps.map((map, i) => {
        const { x, y, width, height } = map.getBoundingClientRect();
        return { name: texts[i]![0], x: x / 2, y: y / 2, width: width / 2, height: height / 2 };
      });
    }, muscles);
    const taken = await page.screenshot({ fullPage: true });
    expect(parts.length).toBe(30);
    expect(snapshotFaults('referral-maps', taken, 0.01, parts)).toEqual([]);
    await context.close();
  });

  test('ten key screens look as they did', async () => {
    const screens = {
      ...{ home: '/', where: '/where', muscles: '/muscles', articles: '/articles', talk: '/talk' },
      muscle: '/muscles/tensor-fasciae-latae',
      condition: '/conditions/bone-stress-femoral-neck',
      article: '/articles/hip-pain-after-running',
      search: '/search?q=calf',
      why: '/why/soleus',
    };
    const context = await browser.newContext({ ...look, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      faults.push(...snapshotFaults(name, await page.screenshot(), 0.03));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
