import { brotliDecompressSync } from 'node:zlib';
import { createServer, get, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessLine, loggedPath } from '../server/access-log.ts';
import { placeOrigin } from '../server/place-origin.ts';
import { sitemap } from '../server/sitemap.ts';
import { readSettings } from '../server/settings.ts';
import { stopGracefully } from '../server/stop-gracefully.ts';
import { startSite } from './site.ts';
import { visitSite, type OneSite } from './visit-site.ts';

let site: OneSite;

beforeAll(async () => {
  site = await visitSite();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(site.origin + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', reject);
  });
}

describe('the server', () => {
  test('sends prerendered pages compressed, and 304 when they are known', async () => {
    const plain = await ask('/');
    const small = await ask('/', { 'accept-encoding': 'gzip, br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.body).equals(plain.body)).toBe(true);
    const again = await ask('/', { 'if-none-match': String(plain.headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(
      (await ask('/', { 'accept-encoding': 'br;q=0' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  test('assets named by their content last; pages are asked for again', async () => {
    const page = await ask('/where');
    expect(page.headers['cache-control']).toBe('public, no-cache');
    const asset = /_app\/immutable\/[^"]+\.js/.exec(page.body.toString())?.[0];
    expect((await ask(`/${asset}`)).headers['cache-control']).toContain('immutable');
  });

  test('the scripts of the element may be taken by any page, and nothing else may', async () => {
    for (const file of ['unknot-check.js', 'unknot-check-data.js']) {
      const { status, headers } = await ask(`/embed/${file}`, { 'accept-encoding': 'br' });
      expect([status, headers['content-encoding']]).toEqual([200, 'br']);
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['cache-control']).toBe('public, no-cache');
    }
    expect((await ask('/where')).headers['cross-origin-resource-policy']).toBe('same-origin');
    expect((await ask('/embed/..%2Fatlas.json')).status).toBe(404);
  });

  test('every page has a strict policy without unsafe words, and no referrer', async () => {
    for (const path of ['/', '/where', '/where/paint', '/lost']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toMatch(/https?:|\*/);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('no page carries a style attribute or an event attribute', async () => {
    for (const path of ['/', '/where', '/where/paint']) {
      const html = (await ask(path)).body.toString();
      expect(html).not.toMatch(/<[^>]+ (style|on[a-z]+)="/);
    }
  });

  test('the home page runs no script at all', async () => {
    expect((await ask('/')).body.toString()).not.toContain('<script');
  });

  test('unknown paths are 404, /health answers, HEAD has no body', async () => {
    expect((await ask('/lost')).status).toBe(404);
    expect((await ask('/where/gluteus-medius')).status).toBe(404);
    expect((await ask('/health')).body.toString()).toBe('{"status":"ok"}');
    expect((await fetch(`${site.origin}/`, { method: 'HEAD' })).headers.get('etag')).toBeTruthy();
  });

  test('the log holds no path under a private room and no query', async () => {
    await ask('/where/paint?n=2');
    await ask('/articles/hip-pain-after-running?from=somewhere');
    await pause(250);
    const lines = site
      .output()
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('{'));
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map(({ path }) => path)).toContain('(private)');
    expect(entries.map(({ path }) => path)).toContain('/articles/*');
    expect(lines.join('\n')).not.toMatch(/paint|hip|somewhere|127\.0\.0\.1/);
    const request =
      entries.find(({ event, aborted }) => event === 'request' && aborted === undefined) ?? {};
    expect(Object.keys(request).join()).toBe('time,level,event,method,path,status,ms');
  });

  test('what the log may say of an address', () => {
    expect(loggedPath('/progress/today')).toBe('(private)');
    expect(loggedPath('/search?q=groin')).toBe('(private)');
    expect(loggedPath('/whereabouts')).toBe('/whereabouts');
    expect(loggedPath('/muscles/psoas-major')).toBe('/muscles/*');
    expect(loggedPath('/psoas-major')).toBe('(other)');
    const request = { method: 'BREW', path: loggedPath('/why?x=1') };
    const line = accessLine(0, request, { status: 500, ms: 1.234, finished: false });
    expect(JSON.parse(line)).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'error',
      event: 'request',
      method: '(other)',
      path: '(private)',
      status: 500,
      ms: 1.2,
      aborted: true,
    });
  });

  test('bad requests are refused: broken addresses, huge headers, huge bodies, no HTTP', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/', { cookie: 'x'.repeat(10_000) })).status).toBe(431);
    const body = 'x'.repeat(100_000);
    const big = await fetch(`${site.origin}/lost`, { method: 'POST', body });
    expect(big.status).toBeGreaterThanOrEqual(400);
    const port = Number(new URL(site.origin).port);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('hello\r\n\r\n'));
      socket.on('data', (part) => resolve(part.toString()));
    });
    expect(said).toContain('400 Bad Request');
    expect((await ask('/health')).status).toBe(200);
  });

  test('a range or a wildcard is answered sanely', async () => {
    const part = await ask('/', { range: 'bytes=0-9' });
    expect([part.status, part.body.length]).toEqual([200, (await ask('/')).body.length]);
    expect((await ask('/', { 'if-none-match': '*' })).status).toBe(304);
    expect((await ask('//elsewhere.example/')).headers.location ?? '').not.toMatch(/^\/\/|http/);
  });

  test('no built page asks for anything of another origin', async () => {
    for (const path of ['/', '/articles', '/articles/hip-pain-after-running', '/where']) {
      const html = (await ask(path)).body.toString();
      expect(html).not.toMatch(/\b(src|srcset|action|poster|data)="(https?:)?\/\//);
      expect(html).not.toMatch(/<link(?![^>]*rel="canonical")[^>]+href="(https?:)?\/\//);
    }
  });

  test('SIGTERM ends it at once when nothing is under way', async () => {
    const other = await startSite();
    const started = performance.now();
    await other.stop();
    expect(other.child.exitCode).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('settings', () => {
  test('have defaults, and say what is wrong', () => {
    expect(readSettings({ ORIGIN: '' }).value).toEqual({
      ...{ HOST: '0.0.0.0', PORT: 3000 },
      LANGUAGES: ['de'],
    });
    expect(readSettings({ LANGUAGES: 'en' }).value?.LANGUAGES).toEqual([]);
    expect(readSettings({ LANGUAGES: 'de' }).issues.join()).toContain('LANGUAGES');
    expect(readSettings({ ORIGIN: 'https://a.example/' }).value?.ORIGIN).toBe('https://a.example');
    expect(readSettings({ PORT: '70000' }).issues.join()).toContain('PORT');
    for (const ORIGIN of ['a.example', 'ftp://a.example', 'https://a.example/b'])
      expect(readSettings({ ORIGIN }).issues.join()).toContain('ORIGIN');
  });
});

describe('the site’s address', () => {
  const page = '<meta property="og:url" content="/a"><meta property="og:image" content="/p.png">';
  const origin = 'https://a.example';

  test('is put into pages, feed, sitemap and robots.txt', () => {
    const placed = placeOrigin('/a', page, origin);
    expect(placed).toContain('<link rel="canonical" href="https://a.example/a">');
    expect(placed).toContain('content="https://a.example/p.png"');
    expect(sitemap([{ path: '/a', day: '2026-11-26' }], origin)).toContain(
      '<loc>https://a.example/a</loc><lastmod>2026-11-26</lastmod>',
    );
    expect(placeOrigin('/feed.xml', '<feed xmlns="x">', origin)).toContain(
      'xml:base="https://a.example/"',
    );
    expect(placeOrigin('/robots.txt', 'Allow: /', origin)).toContain(
      'Sitemap: https://a.example/s',
    );
    expect(placeOrigin('/b', '<p>no address</p>', origin)).toBe('<p>no address</p>');
  });
});

describe('stopping', () => {
  /** A server that answers after `ms`, and a request to it that is under way. */
  async function underWay(ms: number) {
    const server = createServer((_, response) => void setTimeout(() => response.end('done'), ms));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const request = fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.text(),
      () => 'cut off',
    );
    await pause(50);
    return { server, request };
  }

  test('a request under way is finished first', async () => {
    const { server, request } = await underWay(300);
    expect(await stopGracefully(server, 5000)).toBe(true);
    expect(await request).toBe('done');
  });

  test('one that takes too long is cut off', async () => {
    const { server, request } = await underWay(5000);
    expect(await stopGracefully(server, 100)).toBe(false);
    expect(await request).toBe('cut off');
  });
});
