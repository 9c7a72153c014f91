import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const extension = fileURLToPath(new URL('extensions/unknot-check', import.meta.url));
const product = { url: '/products/ball', variant: 4711 };

/** What the block's expressions come to in this shop. */
const values: Readonly<Record<string, string>> = {
  'block.settings.site | escape': '/full',
  'block.settings.product.url | escape': product.url,
  'block.settings.label | escape': 'Add the ball to my cart',
  'block.settings.product.selected_or_first_available_variant.id': String(product.variant),
  'block.shopify_attributes': '',
};

/** The block as Liquid would write it. Throws at an expression that this stub does not know. */
function render(liquid: string): string {
  return liquid
    .replace(/\{% (comment|schema) %\}[^]*?\{% end\1 %\}/g, '')
    .replace(/\{% if [^%]+ != blank %\}([^]*?)\{% endif %\}/g, '$1')
    .replace(/\{\{ '([a-z.-]+)' \| asset_url \}\}/g, '/cdn/$1')
    .replace(/\{\{ (.+?) \}\}/g, (_, expression: string) => {
      const value = values[expression];
      if (value === undefined) throw new Error(`the stub does not know {{ ${expression} }}`);
      return value;
    });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text) as unknown;
}

/** A shop that stands for Shopify: one page with the block, its assets, and a cart. */
export interface StubShop {
  readonly origin: string;
  /** Bodies that came to `/cart/add.js`. */
  readonly added: readonly unknown[];
  readonly server: Server;
}

/** Starts the shop. `dist` holds the built scripts; `port` 0 takes a free one. */
export async function startStubShop(dist: string, port: number): Promise<StubShop> {
  const added: unknown[] = [];
  const block = render(readFileSync(join(extension, 'blocks', 'check.liquid'), 'utf8'));
  const page = (title: string, body: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1>${body}</main></html>`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop').pathname;
    if (path.startsWith('/cdn/')) {
      const name = basename(path);
      const asset = join(extension, 'assets', name);
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(readFileSync(existsSync(asset) ? asset : join(dist, name)));
      return;
    }
    if (path === '/cart/add.js' && request.method === 'POST') {
      void bodyOf(request).then((body) => {
        added.push(body);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(body));
      });
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (path === '/cart') response.end(page('Cart', `<p>${added.length} in the cart</p>`));
    else response.end(page('A shop', block));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${taken}`, added, server };
}
