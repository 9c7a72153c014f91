import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The strictest policy a page can have and still run its own scripts. */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A style sheet as bad as pages have: it must not get in. */
const ugly = `
  * { color: lime !important; font: 9px serif !important; text-transform: uppercase; letter-spacing: 0.3em; line-height: 1 !important; }
  html { font-size: 31px; background: hotpink; }
  button, h2, input { display: none !important; }
  label { float: left; width: 10px; }`;

const recorder = `
  window.seen = [];
  for (const name of ['click', 'keydown', 'input', 'change', 'focusin', 'pointerdown'])
    for (const capture of [true, false])
      addEventListener(name, (event) => {
        const path = event.composedPath();
        seen.push({ name, capture, first: path[0].nodeName, inside: path.some((node) => node instanceof ShadowRoot) });
      }, { capture });
  window.told = [];
  for (const name of ['unknot-finished', 'unknot-buy'])
    addEventListener(name, (event) => {
      told.push({ name, detail: event.detail, keys: Object.keys(event.detail) });
      if (window.takesOver) event.preventDefault();
    });`;

const hostPage = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>A host</title>
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <link rel="stylesheet" href="ugly.css" /><script src="recorder.js"></script>
  <script src="dist/unknot-check.js" defer></script></head>
  <body><main><h1>A host</h1>
  <unknot-check id="first" buy="/product" buy-label="Buy the ball" site="/" ask-to-tell></unknot-check>
  </main></body></html>`;

/** Serves a folder, and a host page with the strict policy at `/`. */
export async function serveHost(folder: string): Promise<{ origin: string; server: Server }> {
  const own: Readonly<Record<string, string>> = {
    '/host.html': hostPage,
    '/ugly.css': ugly,
    '/recorder.js': recorder,
    '/product': '<!doctype html><title>The ball</title>',
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://host').pathname);
    response.setHeader('content-security-policy', strict);
    response.setHeader('content-type', types[extname(path)] ?? 'text/html; charset=utf-8');
    try {
      response.end(own[path] ?? readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** A page, and everything it asked for or complained of. */
export interface Watched {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Opens a page. Its shadow roots are opened for the test, unless they are to stay as they are. */
export async function openHost(
  browser: Browser,
  url: string,
  { closed = false, ...options }: BrowserContextOptions & { closed?: boolean } = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (!closed)
    await page.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
  await page.goto(url);
  return { page, requests, complaints, close: () => context.close() };
}
