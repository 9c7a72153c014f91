import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { onBothDatabases, type FreshDatabase } from '../database/testing/databases.ts';
import { openDesk, type Desk } from '../desk/desk.ts';
import type { Operator } from '../desk/sign-in.ts';
import { sellingEnv, shelve } from './testing/selling.ts';
import { signed, startStandIn, type StandIn } from './testing/stripe-stand-in.ts';
import { openShop, type Shop } from './shop.ts';

const dayMs = 24 * 3_600_000;
const owner: Operator = {
  id: '1',
  name: 'Owner',
  email: 'o@example.org',
  role: 'owner',
  secured: true,
};
const helper: Operator = { ...owner, name: 'Helper', role: 'helper' };

onBothDatabases('the shop', (fresh) => {
  let place: FreshDatabase;
  let database: Database;
  let service: StandIn;
  let env: ReturnType<typeof sellingEnv>;
  let shop: Shop;
  let desk: Desk;
  let now = Date.now();
  let count = 0;
  let slug = '';
  let productId = '';

  beforeAll(async () => {
    place = await fresh();
    database = await openDatabase(place.settings);
    service = await startStandIn();
    env = sellingEnv(service.address);
    const wake = (): Promise<void> => Promise.resolve();
    shop = await openShop(env.env, database, wake, () => now);
    desk = await openDesk(env.env, database, shop, wake, () => now);
  });

  beforeEach(async () => {
    now = Date.now();
    service.fail(false);
    slug = `tool-${++count}`;
    productId = await shelve(database.db, slug, 20);
  });

  afterAll(async () => {
    env?.drop();
    await service?.close();
    await database?.close();
    await place?.drop();
  });

  const run = async (name: string): Promise<unknown> =>
    shop.jobs.find((job) => job.name === name)?.run();
  const begin = (quantity = 1) =>
    shop.begin({ lines: [{ slug, quantity }], currency: 'USD', shipping: 'tracked' }, 'localhost');
  const sessionOf = (begun: Awaited<ReturnType<typeof begin>>): string => {
    if (!('id' in begun)) throw new Error(JSON.stringify(begun));
    return service.sessionOf(begun.id);
  };
  const checkoutOf = (session: string): string =>
    service.sessions.get(session)?.form.get('client_reference_id') ?? '';
  const receive = ({ body, signature }: { body: string; signature: string }) =>
    shop.receive(body, signature);
  const stock = () =>
    database.db
      .selectFrom('stock')
      .select(['on_hand', 'reserved'])
      .where('product_id', '=', productId)
      .executeTakeFirstOrThrow();
  const order = (id: string) =>
    database.db.selectFrom('shop_order').selectAll().where('id', '=', id).executeTakeFirst();
  const letters = async (id: string): Promise<string[]> =>
    (
      await database.db
        .selectFrom('mail')
        .select('subject')
        .where('owner_id', '=', id)
        .orderBy('id')
        .execute()
    ).map(({ subject }) => subject.replace(/ \(order .*/, ''));
  const buy = async (quantity = 1): Promise<string> => {
    const session = sessionOf(await begin(quantity));
    expect(await receive(service.message(session))).toBe('acted');
    return checkoutOf(session);
  };
  const tracking = { carrier: 'DHL', number: '00340', url: 'https://carrier.example/00340' };

  test('nothing is an order before a signed message says it is paid', async () => {
    const session = sessionOf(await begin(2));
    const id = checkoutOf(session);
    expect(await stock()).toEqual({ on_hand: 20, reserved: 2 });
    expect(await order(id)).toBeUndefined();
    const message = service.message(session);
    expect(await receive(message)).toBe('acted');
    expect(await stock()).toEqual({ on_hand: 18, reserved: 0 });
    expect(await order(id)).toMatchObject({ state: 'paid', total: 8700, mode: 'test' });
    expect(await letters(id)).toEqual(['Thank you']);
  });

  test('messages twice, at once, late and out of order change nothing twice', async () => {
    const session = sessionOf(await begin());
    const id = checkoutOf(session);
    const paid = service.message(session);
    const waits = service.message(session, 'checkout.session.completed', {
      payment_status: 'unpaid',
    });
    const succeeded = service.message(session, 'checkout.session.async_payment_succeeded');
    const expired = service.message(session, 'checkout.session.expired');
    await Promise.all([receive(succeeded), receive(paid), receive(paid), receive(succeeded)]);
    for (const message of [waits, expired, paid, succeeded]) await receive(message);
    expect(await stock()).toEqual({ on_hand: 19, reserved: 0 });
    expect(await letters(id)).toEqual(['Thank you']);
    expect((await order(id))?.state).toBe('paid');
  });

  test('a slow payment holds its pieces until it succeeds or fails', async () => {
    const [good, bad] = [sessionOf(await begin()), sessionOf(await begin())];
    for (const session of [good, bad])
      await receive(
        service.message(session, 'checkout.session.completed', { payment_status: 'unpaid' }),
      );
    now += 3 * dayMs;
    await run('checkouts');
    expect(await stock()).toEqual({ on_hand: 20, reserved: 2 });
    const late = now;
    await receive(
      service.message(good, 'checkout.session.async_payment_succeeded', {}, Date.now()),
    );
    await receive(service.message(bad, 'checkout.session.async_payment_failed'));
    expect(now).toBe(late);
    expect(await stock()).toEqual({ on_hand: 19, reserved: 0 });
    expect(await order(checkoutOf(bad))).toBeUndefined();
    expect((await order(checkoutOf(good)))?.state).toBe('paid');
  });

  test('a forged, changed, replayed or unsigned message makes nothing', async () => {
    const session = sessionOf(await begin());
    const { body, signature } = service.message(session);
    const old = service.message(session, undefined, {}, Date.now() - 3_600_000);
    for (const [text, sign] of [
      [body, null],
      [body, ''],
      [body, 't=1,v1=00'],
      [body.replace('3900', '0001'), signature],
      [old.body, old.signature],
    ] as const)
      await expect(shop.receive(text, sign)).rejects.toThrow('missing, wrong or too old');
    expect(await order(checkoutOf(session))).toBeUndefined();
  });

  test('a signed message that pays less, other money, or another session makes nothing', async () => {
    const session = sessionOf(await begin());
    for (const change of [
      { amount_subtotal: 1, amount_total: 1 },
      { amount_total: 3900 },
      { currency: 'eur' },
      { livemode: true },
      { id: 'cs_test_other' },
    ])
      expect(await receive(service.message(session, undefined, change))).toBe('wrong');
    expect(await order(checkoutOf(session))).toBeUndefined();
    const foreign = { id: 'evt_1', type: 'checkout.session.completed', data: { object: {} } };
    expect(await receive(signed(foreign))).toBe('not-ours');
  });

  test('200 checkouts at once for 20 items sell exactly 20', async () => {
    const begun = await Promise.all(Array.from({ length: 200 }, () => begin()));
    const sessions = begun.filter((each) => 'url' in each).map(sessionOf);
    expect(sessions).toHaveLength(20);
    expect(begun.filter((each) => 'refused' in each && each.refused === 'sold-out')).toHaveLength(
      180,
    );
    await Promise.all(sessions.map((session) => receive(service.message(session))));
    expect(await stock()).toEqual({ on_hand: 0, reserved: 0 });
    const { rows } = await database.db
      .selectFrom('order_line')
      .select('order_id')
      .where('product_id', '=', productId)
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows).toHaveLength(20);
  });

  test('an overdue checkout gives its pieces back, a paid one whose message is late does not', async () => {
    const [left, paid] = [sessionOf(await begin()), sessionOf(await begin())];
    const message = service.message(paid);
    now += 40 * 60_000;
    await run('checkouts');
    expect(await stock()).toEqual({ on_hand: 20, reserved: 1 });
    expect(service.sessions.get(left)?.status).toBe('expired');
    await receive(message);
    expect(await stock()).toEqual({ on_hand: 19, reserved: 0 });
  });

  test('paid after the last piece was sold: no oversale, all of it goes back', async () => {
    const session = sessionOf(await begin(10));
    const id = checkoutOf(session);
    await receive(service.message(session, 'checkout.session.expired'));
    await buy(10);
    await buy(10);
    expect(await receive(service.message(session))).toBe('acted');
    expect(await stock()).toEqual({ on_hand: 0, reserved: 0 });
    expect((await order(id))?.state).toBe('cancelled');
    await run('refunds');
    expect(service.refunds.filter(({ metadata }) => metadata.checkout === id)).toMatchObject([
      { amount: 39_900 },
    ]);
    expect(await letters(id)).toEqual([
      'Sold out, your money goes back',
      'Your money is on its way back',
    ]);
  });

  test('sent, arrived, asked back, received, paid back, back on the shelf; each once', async () => {
    const id = await buy(2);
    await expect(shop.askReturn(id)).rejects.toThrow('not-sent');
    await desk.act(helper, id, { deed: 'ship', tracking });
    await expect(desk.act(helper, id, { deed: 'ship', tracking })).rejects.toThrow(
      'shipped already',
    );
    await desk.act(helper, id, { deed: 'deliver' });
    await Promise.all([shop.askReturn(id), shop.askReturn(id)]);
    const returns = await database.db
      .selectFrom('return_case')
      .select('id')
      .where('order_id', '=', id)
      .execute();
    expect(returns).toHaveLength(1);
    const returnId = returns[0]!.id;
    await desk.act(helper, id, {
      deed: 'accept',
      returnId,
      directions: 'Send it to 1 Work Street.',
    });
    await desk.act(helper, id, { deed: 'receive', returnId, restock: true });
    await expect(
      desk.act(helper, id, { deed: 'receive', returnId, restock: true }),
    ).rejects.toThrow('moved on');
    expect(await stock()).toEqual({ on_hand: 20, reserved: 0 });
    const back = { deed: 'refund-return', returnId, amount: 7800 } as const;
    await expect(desk.act(helper, id, back)).rejects.toThrow('Only an owner');
    await desk.act(owner, id, back);
    service.fail(true);
    await run('refunds');
    service.fail(false);
    now += 10 * 60_000;
    await Promise.all([run('refunds'), run('refunds')]);
    expect(service.refunds.filter(({ metadata }) => metadata.checkout === id)).toHaveLength(1);
    expect(await letters(id)).toEqual([
      'Thank you',
      'On its way',
      'It arrived',
      'Your return',
      'How to send it back',
      'Your money is on its way back',
    ]);
    await expect(desk.act(owner, id, { deed: 'refund', amount: 901 })).rejects.toThrow('more than');
    await desk.act(owner, id, { deed: 'refund', amount: 900 });
  });

  test('the guarantee ends 30 days after delivery', async () => {
    const id = await buy();
    await desk.act(owner, id, { deed: 'ship', tracking });
    now += 2 * dayMs;
    await desk.act(owner, id, { deed: 'deliver' });
    now += 30 * dayMs + 60_000;
    await expect(shop.askReturn(id)).rejects.toThrow('too-late');
    now -= 120_000;
    await shop.askReturn(id);
  });

  test('a link opens its own order and no other', async () => {
    const [one, two] = [await buy(), await buy()];
    const secretOf = (id: string): string => shop.pathOf(id).split('/').at(-1)!;
    expect((await shop.view(one, secretOf(one)))?.order?.id).toBe(one);
    for (const [id, secret] of [
      [one, secretOf(two)],
      [two, secretOf(one)],
      [one, ''],
      [one, `${secretOf(one)}x`],
      ["' or 1=1 --", secretOf(one)],
    ] as const)
      expect(await shop.view(id, secret)).toBeUndefined();
  });

  test('where the payment service is out of order nothing is held and nothing is lost', async () => {
    service.fail(true);
    expect(await begin()).toEqual({ refused: 'payment' });
    expect(await stock()).toEqual({ on_hand: 20, reserved: 0 });
  });

  test('erased, an order keeps its sums and nobody’s name; what is to be sent bars it', async () => {
    const id = await buy();
    expect(await desk.eraseCustomer(owner, 'ada@example.org')).toMatchObject({
      barred: expect.arrayContaining([]),
    });
    expect((await order(id))?.name).toBe('Ada Runner');
    await desk.act(owner, id, { deed: 'ship', tracking });
    const data = JSON.stringify(await desk.customerData(owner, 'ada@example.org'));
    expect(data).toContain('1 Mill Lane');
    await desk.eraseCustomer(owner, 'ada@example.org');
    expect(await order(id)).toMatchObject({ email: null, name: null, address: null, total: 4800 });
    expect(await letters(id)).toEqual([]);
    const csv = await desk.ordersCsv(owner);
    expect(csv).toContain(String((await order(id))?.number));
    const log = JSON.stringify(await desk.audit());
    expect(log).toContain('erase-customer');
    expect(log).not.toContain('ada@example.org');
  });

  test('orders that wait are brought to the seller’s mind, once in three days', async () => {
    const id = await buy();
    now += 2.5 * dayMs;
    await run('reminders');
    await run('reminders');
    const { number } = (await order(id))!;
    const reminders = await database.db
      .selectFrom('mail')
      .select('body')
      .where('recipient', '=', 'maker@example.org')
      .execute();
    expect(reminders.filter(({ body }) => body.includes(`\n${number}\n`))).toHaveLength(1);
  });
});
