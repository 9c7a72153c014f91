import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpus, markup } from './attack-tools.ts';
import { makeOperator, oneTimeCode } from './shop-walk.ts';
import { startSite, type RunningSite } from './site.ts';

const own = { 'sec-fetch-site': 'same-origin', origin: 'null' };
const talked = '/talk/articles/hip-pain-after-running';
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

beforeAll(async () => {
  password = await makeOperator({ DATA: data, DATABASE_URL: '' }, 'owner@example.org');
  await makeOperator({ DATA: data, DATABASE_URL: '' }, 'helper@example.org', 'helper');
  site = await startSite({ DATA: data });
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

/** Plays paying; answers the path of the order's page. */
async function paid(email: string): Promise<string> {
  const answer = await post(await begin(), { ...buyer, name: 'Ada', email });
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
    for (const path of [
      '/tool/cart?/add',
      '/desk/sign-in',
      '/desk/sign-out',
      `${talked}?/write`,
      `${talked}?/report`,
      '/talk/support?/ask',
      '/talk/support?/links',
      '/desk/comments?/many',
      '/desk/reviews?/refuse',
      '/desk/answers?/keep',
      '/desk/week',
    ]) {
      const answer = await post(path, { slug: 'demo-ql-claw' }, headers);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
  expect(site.output()).toContain('refused: POST from another site');
  expect((await post('/tool/cart?/add', { slug: 'demo-ql-claw' })).status).toBe(303);
});

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
    expect(html).not.toMatch(markup);
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
    '/talk/support?order=//evil.example',
    `${talked}?answer=https://evil.example`,
    '/tool/product/demo-ql-claw?before=//evil.example',
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

/** Letters that are whole, as they were written. */
const letters = (): string[] =>
  readdirSync(join(data, 'mail'))
    .filter((file) => file.endsWith('.eml'))
    .map((file) =>
      readFileSync(join(data, 'mail', file), 'utf8')
        .replace(/=\r?\n/g, '')
        .replaceAll('=3D', '='),
    );

/** The link of this kind in a letter to somebody, once it is written. */
async function linkFor(email: string, kind: RegExp): Promise<string> {
  const found = (): string | undefined =>
    letters().flatMap((text) =>
      text.includes(`To: ${email}`) ? (kind.exec(text)?.[0] ?? []) : [],
    )[0];
  await expect.poll(found, { timeout: 15_000 }).toBeDefined();
  return new URL(found()!).pathname;
}

const evil = corpus.join(' ');
const ownComment = /http\S+talk\/mine\/\S+/;
const fields = (who: string, text: string) => ({
  name: who,
  email: `${who}@example.org`,
  subject: `About ${who}`,
  order: '',
  text,
});
const htmlOf = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();

test('talk: markup and SQL in every field stay text, on every page and in the letters', async () => {
  for (const field of ['name', 'text', 'subject', 'order', 'email']) {
    // One letter is too short for a text, and thirty times all of it too long.
    const typed = field === 'text' ? evil.repeat(30) : evil;
    const wrong = { ...fields('eve', 'x'), [field]: typed };
    for (const path of [`${talked}?/write`, '/talk/support?/ask']) {
      const answer = await post(path, wrong);
      expect([path, field, answer.status]).toEqual([path, field, 400]);
      expect(await answer.text()).not.toMatch(markup);
    }
  }
  const said = { ...fields('ada', evil), name: corpus[1]!, subject: corpus[0]! };
  expect((await post(`${talked}?/write`, said)).status).toBe(200);
  const asked = await post('/talk/support?/ask', said);
  const ticket = asked.headers.get('location') ?? '';
  const own = await linkFor('ada@example.org', ownComment);
  const order = await paid('ada3@example.org');
  const review = `${order}/review/demo-lacrosse-ball`;
  const written = { rating: '1', name: corpus[2]!, text: evil };
  expect((await post(`${review}?/save`, written)).status).toBe(200);
  for (const page of [ticket, own, review, talked]) {
    const html = await htmlOf(page);
    expect(html).not.toMatch(markup);
    if (page !== talked) expect(html).toContain('drop table shop_order');
  }
  for (const letter of letters())
    expect(letter.slice(letter.indexOf('text/html'))).not.toMatch(markup);
});

test('talk: nothing is read or changed by another’s link', async () => {
  const second = await post('/talk/support?/ask', fields('bob', 'Mine, not yours.'));
  const bobs = second.headers.get('location') ?? '';
  const adas = `/talk/support/${await linkFor('ada@example.org', /http\S+talk\/support\/\S+/).then((path) => path.split('/').slice(3).join('/'))}`;
  const [, , , id = ''] = bobs.split('/');
  const mixed = `/talk/support/${id}/${adas.split('/').at(-1)}`;
  expect((await fetch(site.origin + mixed)).status).toBe(404);
  for (const doing of ['write', 'close'])
    expect((await post(`${mixed}?/${doing}`, { text: 'Taken over.' })).status).toBe(404);
  const own = await linkFor('ada@example.org', ownComment);
  const forged = `${own.slice(0, own.lastIndexOf('/'))}/${adas.split('/').at(-1)}`;
  expect(await htmlOf(forged)).not.toContain('drop table');
  for (const doing of ['save', 'delete'])
    expect((await post(`${forged}?/${doing}`, { text: 'Taken over.' })).status).toBe(404);
  const [mine, other] = [await paid('ada4@example.org'), await paid('ada5@example.org')];
  const stolen = `${mine.slice(0, mine.lastIndexOf('/'))}/${other.split('/').at(-1)}`;
  const review = { rating: '5', name: 'Eve', text: 'Bought nothing.' };
  expect((await post(`${stolen}/review/demo-lacrosse-ball?/save`, review)).status).toBe(404);
  // What was not bought through this order cannot be reviewed through it.
  expect((await post(`${mine}/review/demo-ql-claw?/save`, review)).status).toBe(404);
  expect(await htmlOf(bobs)).toContain('Mine, not yours.');
  expect(await htmlOf(own)).toContain('drop table shop_order');
});

test('talk: no header gets into a letter, and whoever asks for links learns nothing', async () => {
  for (const email of ['a@b.example\r\nBcc: all@b.example', 'a@b.example,c@d.example', 'x']) {
    const said = { ...fields('eve', 'Some words.'), email, of: email };
    for (const path of [`${talked}?/write`, '/talk/support?/ask', '/talk/support?/links'])
      expect([path, (await post(path, said)).status]).toEqual([path, 400]);
  }
  const subject = { ...fields('eve', 'Some words.'), subject: 'Hello\r\nBcc: all@b.example' };
  expect((await post('/talk/support?/ask', subject)).status).toBe(400);
  const [known, unknown] = await Promise.all(
    ['ada3@example.org', 'nobody@example.org'].map(async (of) =>
      (await (await post('/talk/support?/links', { of })).text()).replace(/\s+/g, ' '),
    ),
  );
  const told = (html = ''): string => /<section id="links".*?<\/section>/.exec(html)?.[0] ?? '';
  expect(told(known)).toContain('on its way');
  expect(told(unknown)).toBe(told(known));
  for (const letter of letters()) expect(letter.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
});

test('talk: too long, too big and too often are refused, logged, and keep what was typed', async () => {
  const long = await post(`${talked}?/write`, fields('eve', `Kept ${'x'.repeat(5000)}`));
  expect([long.status, (await long.text()).includes(`Kept ${'x'.repeat(4000)}`)]).toEqual([
    400,
    true,
  ]);
  expect((await post('/talk/support?/ask', fields('eve', 'x'.repeat(2_000_000)))).status).toBe(413);
  const tries = await Promise.all(
    Array.from({ length: 12 }, async (_, i) => {
      // Saying to be somebody else does not help.
      const who = { 'x-forwarded-for': `10.2.0.${i}`, 'x-real-ip': `10.2.0.${i}` };
      const said = fields(`eve${i}`, `Kept words ${i}.`);
      const answer = await post(`${talked}?/write`, said, { ...own, ...who });
      return { status: answer.status, kept: (await answer.text()).includes(`Kept words ${i}.`) };
    }),
  );
  const refused = tries.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(7);
  expect(refused.every(({ kept }) => kept)).toBe(true);
  await expect.poll(() => site.output()).toMatch(/"path":"\/talk\/\*","status":429/);
  expect(site.output()).not.toMatch(/Kept words|@example\.org|hip-pain/);
});
