import { brotliDecompressSync } from 'node:zlib';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLine, loggedPath } from '../server/access-log.ts';
import { startSite, type RunningSite } from './site.ts';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});

afterAll(() => site?.stop());

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
    expect(page.headers['cache-control']).toBe('no-cache');
    const asset = /_app\/immutable\/[^"]+\.js/.exec(page.body.toString())?.[0];
    expect((await ask(`/${asset}`)).headers['cache-control']).toContain('immutable');
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
    await ask('/?from=somewhere');
    const log = site.output();
    expect(log).toContain('GET (private) 200');
    expect(log).not.toMatch(/where|paint|somewhere/);
    expect(loggedPath('/progress/today')).toBe('(private)');
    expect(loggedPath('/whereabouts')).toBe('/whereabouts');
    expect(accessLine('GET', '/why?x=1', 200, 1.234)).toBe('GET (private) 200 1.2ms');
  });

  test('SIGTERM ends it at once when nothing is under way', async () => {
    const other = await startSite();
    const started = performance.now();
    await other.stop();
    expect(other.child.exitCode).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
