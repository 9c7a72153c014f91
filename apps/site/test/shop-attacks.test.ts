import { connect } from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOperator, oneTimeCode } from './shop-walk.ts';
import { startSite, type RunningSite } from './site.ts';

const own = { 'sec-fetch-site': 'same-origin', origin: 'null' };
const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
const buyer = {
  line1: '1 Mill Lane',
  line2: '',
  postcode: '1',
  city: 'Town',
  state: '',
  country: 'DE',
};
const data = mkdtempSync(join(tmpdir(), 'unknot-attacks-'));
let site: RunningSite;
let password = '';
let slow: ReturnType<typeof dripSlowly>;

beforeAll(async () => {
  password = await makeOperator({ DATA: data, DATABASE_URL: '' }, 'owner@example.org');
  await makeOperator({ DATA: data, DATABASE_URL: '' }, 'helper@example.org', 'helper');
  site = await startSite({ DATA: data });
  slow = dripSlowly(site.origin);
}, 300_000);

afterAll(async () => {
  await site?.stop();
  rmSync(data, { recursive: true, force: true });
});

function post(
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = own,
): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  return fetch(site.origin + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { ...form, ...headers },
  });
}

/** Sends a form a letter a second, from now until it is cut off. */
function dripSlowly(origin: string): { readonly closed: Promise<boolean> } {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    'POST /tool/cart?/add HTTP/1.1\r\nhost: x\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\n',
  );
  const drip = setInterval(() => socket.write('a'), 1000);
  const closed = new Promise<boolean>((resolve) =>
    socket.on('close', () => {
      clearInterval(drip);
      resolve(true);
    }),
  );
  return { closed };
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Begins a checkout of the demo; answers the path of its payment. */
async function begin(client = '1'): Promise<string> {
  const added = await post('/tool/cart?/add', { slug: 'demo-lacrosse-ball' });
  const cookie = cookiesOf(added);
  const answer = await post(
    '/tool/cart?/checkout',
    { currency: 'USD', shipping: 'tracked' },
    { ...own, cookie, 'x-forwarded-for': client },
  );
  return answer.headers.get('location') ?? '';
}

test('a form of another site changes nothing, whatever it says of itself', async () => {
  for (const headers of [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ] as Readonly<Record<string, string>>[])
    for (const path of ['/tool/cart?/add', '/desk/sign-in', '/desk/sign-out']) {
      const answer = await post(path, { slug: 'demo-ql-claw' }, headers);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
  expect(site.output()).toContain('refused: POST from another site');
  expect((await post('/tool/cart?/add', { slug: 'demo-ql-claw' })).status).toBe(303);
});

const corpus = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '{@html 1}{{7*7}}${7*7}',
  '&lt;script&gt;',
  "'; drop table shop_order; --",
  "' or '1'='1",
  '\\x00\\u202e',
];

test('markup and SQL in every field stay text, on the page, on the invoice and in the letter', async () => {
  const path = await begin();
  const evil = corpus.join(' ');
  const fields = {
    ...buyer,
    name: evil.slice(0, 110),
    line1: evil.slice(100, 200),
    city: evil.slice(0, 100),
  };
  const paid = await post(path, { ...fields, email: 'ada@example.org' });
  expect(paid.status).toBe(303);
  const order = paid.headers.get('location') ?? '';
  for (const page of [order, `${order}/invoice`]) {
    const html = await (await fetch(site.origin + page)).text();
    if (page.endsWith('invoice')) expect(html).toContain('&lt;script>alert(1)');
    expect(html).not.toMatch(/<script>alert|<img src=x|<svg\/onload/);
  }
  await expect
    .poll(() => readdirSync(join(data, 'mail')).length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  const letter = readFileSync(join(data, 'mail', readdirSync(join(data, 'mail'))[0]!), 'utf8');
  expect(letter).toContain('Subject: Thank you');
  expect(letter.slice(letter.indexOf('text/html'))).not.toMatch(/<script>alert|<img src/);
});

test('what cannot be read is refused with a sentence, and nothing is lost', async () => {
  for (const slug of [...corpus, '../../etc/passwd', 'a'.repeat(500), ''])
    expect([400, 303]).toContain((await post('/tool/cart?/add', { slug })).status);
  for (const quantity of ['-1', '11', '1e9', 'NaN', '1; drop table stock', ''])
    if (quantity !== '')
      expect((await post('/tool/cart?/change', { slug: 'demo-ql-claw', quantity })).status).toBe(
        400,
      );
  for (const cookie of corpus.map((text) => `cart=${encodeURIComponent(text)}`)) {
    const page = await fetch(`${site.origin}/tool/cart`, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Your cart is empty');
  }
});

test('a header cannot be put into a letter', async () => {
  const path = await begin();
  for (const email of [
    'ada@example.org\r\nBcc: all@example.org',
    'ada@example.org\nBcc: all@example.org',
    'ada@example.org,all@example.org',
    '"a\r\nBcc: b"@example.org',
  ])
    expect((await post(path, { ...buyer, name: 'Ada', email })).status).toBe(400);
  const paid = await post(path, {
    ...buyer,
    name: 'Ada\r\nBcc: all@example.org',
    email: 'ada2@example.org',
  });
  expect(paid.status).toBe(303);
  await expect
    .poll(
      () =>
        readdirSync(join(data, 'mail'))
          .map((file) => readFileSync(join(data, 'mail', file), 'utf8'))
          .filter((text) => text.includes('ada2@')).length,
      { timeout: 15_000 },
    )
    .toBe(1);
  for (const file of readdirSync(join(data, 'mail'))) {
    const head = readFileSync(join(data, 'mail', file), 'utf8').split('\r\n\r\n')[0]!;
    expect(head).not.toMatch(/^bcc:/im);
  }
});

test('an order opens by its own link alone, and guessing soon ends', async () => {
  const path = (await begin()).replace('/tool/pay/', '/tool/order/');
  expect((await fetch(site.origin + path)).status).toBe(200);
  const [, , , id = '', secret = ''] = path.split('/');
  const other = (await begin()).split('/')[4] ?? '';
  const wrong = [
    `/tool/order/${id}/${other}`,
    `/tool/order/${id}/x`,
    `/tool/order/${'0'.repeat(36)}/${secret}`,
  ];
  for (const guess of [...wrong, `/tool/order/${id}/${secret.slice(1)}/invoice`])
    expect((await fetch(site.origin + guess)).status).toBe(404);
  const statuses = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      // Pretending to be somebody else each time does not help.
      const headers = {
        'x-forwarded-for': `10.0.0.${i}`,
        'x-real-ip': `10.0.0.${i}`,
        forwarded: `for=10.0.0.${i}`,
      };
      return (await fetch(`${site.origin}/tool/order/${id}/${i}`, { headers })).status;
    }),
  );
  expect(statuses).toContain(429);
});

test('no address leads away from this site', async () => {
  for (const path of [
    '//evil.example',
    '/%2f%2fevil.example',
    '/\\evil.example',
    '/tool//evil.example/..',
    '/desk?next=https://evil.example',
    '/tool/cart?url=//evil.example',
  ]) {
    const answer = await fetch(site.origin + path, { redirect: 'manual' });
    const location = answer.headers.get('location') ?? '/';
    expect(new URL(location, site.origin).origin).toBe(site.origin);
  }
});

test('a payment’s message is refused without a key, and is no way to read a big body', async () => {
  const message = JSON.stringify({ type: 'checkout.session.completed' });
  const send = (body: string): Promise<Response> =>
    fetch(`${site.origin}/tool/stripe`, {
      method: 'POST',
      body,
      headers: { 'stripe-signature': 't=1,v1=0', 'content-type': 'application/json' },
    });
  expect(await (await send(message)).json()).toEqual({ received: 'not-ours' });
  expect((await send('x'.repeat(2_000_000))).status).toBe(413);
});

test('a session given beforehand is not taken over by signing in, and tries are few', async () => {
  const fixed = 'desk.session_token=chosen-by-an-attacker.abc';
  const tried = await post(
    '/desk/sign-in',
    { email: 'owner@example.org', password },
    { ...own, cookie: fixed },
  );
  expect([tried.status, tried.headers.get('location')]).toEqual([303, '/desk']);
  const cookie = cookiesOf(tried);
  expect(cookie).toMatch(/desk\.session_token=/);
  expect(cookie).not.toContain('chosen-by-an-attacker');
  for (const header of tried.headers.getSetCookie())
    expect(header).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i);
  const stolen = await fetch(`${site.origin}/desk`, {
    headers: { cookie: fixed },
    redirect: 'manual',
  });
  expect(stolen.headers.get('location')).toBe('/desk/sign-in');
  // A password alone shows nothing but the way to the second step.
  const half = await fetch(`${site.origin}/desk/people`, {
    headers: { cookie },
    redirect: 'manual',
  });
  expect(half.headers.get('location')).toBe('/desk/secure');
  const statuses: number[] = [];
  for (let i = 0; i < 14; i++)
    statuses.push(
      (
        await post(
          '/desk/sign-in',
          { email: 'owner@example.org', password: 'wrong' },
          { ...own, 'x-forwarded-for': `10.1.1.${i}` },
        )
      ).status,
    );
  expect(statuses).toContain(429);
  expect(oneTimeCode('JBSWY3DPEHPK3PXP', 0)).toMatch(/^\d{6}$/);
});

test('a body that comes too slowly was cut off, and others were served meanwhile', async () => {
  expect(await slow.closed).toBe(true);
  expect((await fetch(`${site.origin}/tool`)).status).toBe(200);
}, 90_000);
