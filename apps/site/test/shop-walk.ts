import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';

/** Writes into this browser's store a check that allows relief, or what else `change` makes of it. */
export async function answerCards(
  page: Page,
  change: { readonly level?: string; readonly lock?: readonly string[] } = {},
): Promise<void> {
  await page.evaluate(
    async ({ level, lock }) => {
      const at = new Date(Date.now() - 60_000).toISOString();
      // Opening it before the page has made it would leave one without tables.
      while (!(await indexedDB.databases()).some(({ name }) => name === 'unknot'))
        await new Promise((resolve) => setTimeout(resolve, 50));
      const open = indexedDB.open('unknot');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const write = db.transaction(['checks', 'singles'], 'readwrite');
      const relief = { allowed: 'yes', for: ['tensor-fasciae-latae'], because: [] };
      write.objectStore('checks').put({
        id: 'a',
        startedAt: at,
        changedAt: at,
        record: { cards: { 1: at, 2: at, 8: at } },
        verdict: { level: level ?? 'self-care', redFlags: [], locked: false, relief },
      });
      write.objectStore('singles').put('a', 'currentCheck');
      if (lock) write.objectStore('singles').put({ redFlags: lock, since: at }, 'lock');
      await new Promise((resolve) => (write.oncomplete = resolve));
      db.close();
    },
    { level: change.level, lock: change.lock },
  );
  await page.reload();
}

/** Puts a product into the cart and goes to the payment. */
export async function goToPayment(page: Page, origin: string, slug: string): Promise<void> {
  await page.goto(`${origin}/tool/product/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/tool/cart');
  await page.getByRole('button', { name: /^Go to the demo payment|^Go to payment/ }).click();
}

const ownForm = {
  origin: 'null',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'text/html',
};

/** Sends a form as a page of the site does, and follows nowhere. */
export function sendForm(
  address: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
    headers: { ...ownForm, ...headers },
  });
}

/** Plays buying one piece of a demo's product; answers the path of the order's page. */
export async function playPaying(origin: string, slug: string, email: string): Promise<string> {
  const added = await sendForm(`${origin}/tool/cart?/add`, { slug });
  const cookie = added.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const chosen = { currency: 'USD', shipping: 'tracked' };
  const begun = await sendForm(`${origin}/tool/cart?/checkout`, chosen, { cookie });
  const address = { line1: '1 Mill Lane', line2: '', postcode: '1', city: 'Town', state: '' };
  const buyer = { ...address, country: 'DE', email, name: 'Ada' };
  const paid = await sendForm(origin + (begun.headers.get('location') ?? ''), buyer);
  return paid.headers.get('location') ?? '';
}

/** The six digits an authenticator app shows for a key (RFC 6238). */
export function oneTimeCode(secret: string, nowMs = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/=+$/, '')]
    .map((sign) => letters.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const from = digest[19]! & 15;
  return String((digest.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const operate = fileURLToPath(new URL('../operate.ts', import.meta.url));

/** Runs one of the operator's commands; answers what it said. */
export async function runOperate(
  env: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<string> {
  const args = ['--conditions=source', operate, ...words];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...env },
  });
  return stdout;
}

/** Makes an operator and answers the password. */
export async function makeOperator(
  env: Readonly<Record<string, string>>,
  email: string,
  role = 'owner',
): Promise<string> {
  const words = ['operator', 'create', '--email', email, '--name', role, '--role', role];
  return /password: (\S+)/.exec(await runOperate(env, ...words))?.[1] ?? '';
}

/** Signs in at the desk for the first time, which sets up the second step; answers its key. */
export async function signInFirst(
  page: Page,
  origin: string,
  email: string,
  password: string,
): Promise<string> {
  await page.goto(`${origin}/desk`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk/secure');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Begin' }).click();
  const secret = (await page.locator('code').first().textContent()) ?? '';
  await page.getByLabel('Code').fill(oneTimeCode(secret));
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('heading', { name: 'Orders' }).waitFor();
  return secret;
}

/** A port nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sends each request to the next of some servers, whoever asked before. */
export function roundRobin(port: number, origins: readonly string[]): Promise<Server> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const target = new URL(origins[turn++ % origins.length]!);
    const { method, url: path, headers } = incoming;
    const { hostname, port: to } = target;
    const onward = ask({ hostname, port: to, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
