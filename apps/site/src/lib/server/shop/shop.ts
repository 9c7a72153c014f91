import type { Database, Queries } from '../database/database.ts';
import type { Job, Jobs } from '../jobs/jobs.ts';
import { offeredProducts, type Product } from './catalogue.ts';
import {
  beginCheckout,
  endUnpaid,
  noteSession,
  readCheckout,
  type Checkout,
  type Refusal,
  type Wish,
} from './checkout.ts';
import { seedDemo } from './demo-catalogue.ts';
import { demoMessage, type DemoBuyer } from './demo-payment.ts';
import { endOverdueCheckouts } from './expiry.ts';
import { isOrderSecret, keptSecret, orderPath } from './order-link.ts';
import { readOrder, type Order } from './orders.ts';
import { readPaymentMessage } from './payment-message.ts';
import { stripeService, type PaymentService } from './payment-service.ts';
import { receivePayment, type Received } from './receive-payment.ts';
import { payDueRefunds, refundsOf, type Refund } from './refunds.ts';
import { remindUnshipped } from './reminders.ts';
import { askReturn, returnsOf, type ReturnCase } from './returns.ts';
import { readSettings, type Tax, type WholeSettings } from './settings.ts';
import { shopMode, type ShopMode } from './shop-mode.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the page behind an order's link shows. */
export interface OrderView {
  readonly checkout: Checkout;
  readonly order: Order | undefined;
  readonly returns: readonly ReturnCase[];
  readonly refunds: readonly Refund[];
}

/** A checkout that has begun. */
export interface Begun {
  readonly id: string;
  readonly url: string;
}

/** The shop, as pages and the desk use it. */
export interface Shop {
  readonly modeFor: (hostname: string) => ShopMode;
  /** Settings to show texts from, also while the shop is closed. */
  readonly settingsFor: (hostname: string) => WholeSettings | undefined;
  readonly products: (mode: ShopMode) => Promise<Product[]>;
  /** Begins a checkout; answers its id and the page of ours that leads on to the payment. */
  readonly begin: (wish: Wish, hostname: string) => Promise<Begun | Refusal>;
  /** A message of the payment service. Throws `BadSignature`. */
  readonly receive: (body: string, signature: string | null) => Promise<Received>;
  readonly payDemo: (checkout: Checkout, buyer: DemoBuyer) => Promise<Received>;
  readonly view: (id: string, secret: string) => Promise<OrderView | undefined>;
  readonly askReturn: (id: string) => Promise<void>;
  readonly pathOf: (orderId: string) => string;
  /** Address of an order's page, for letters. */
  readonly linkOf: (orderId: string) => string;
  /** Address of the desk, for letters to those who work there. */
  readonly deskAddress: string;
  readonly jobs: readonly Job[];
}

const taxNotes = (tax: Tax): string =>
  tax.kind === 'included'
    ? `Prices include ${tax.percent} % ${tax.name}.`
    : tax.kind === 'none'
      ? tax.reason
      : '';

/** Opens the shop over a database. `wake` is asked for jobs after each change that leaves work. */
export async function openShop(
  env: Environment,
  database: Database,
  wake: Jobs['wake'],
  now: () => number = Date.now,
): Promise<Shop> {
  const { db } = database;
  const { own, demo } = readSettings(env);
  const linkKey = await keptSecret(db, 'order-link');
  const demoKey = await keptSecret(db, 'demo-payment');
  const modeFor = (hostname: string): ShopMode => shopMode(env, own, demo, hostname);
  const fixed = modeFor('nowhere.invalid');
  const service: PaymentService | undefined =
    fixed.kind === 'test' || fixed.kind === 'live'
      ? stripeService(fixed.keys, env['STRIPE_ADDRESS'])
      : undefined;
  const base = env['ORIGIN']
    ? new URL(env['ORIGIN']).origin
    : `http://localhost:${env['PORT'] || 3000}`;
  const pathOf = (orderId: string): string => orderPath(linkKey, orderId);
  const linkOf = (orderId: string): string => base + pathOf(orderId);
  if (modeFor('localhost').kind === 'demo') await seedDemo(db, now());

  const take = async (body: string, signature: string | null, secret: string, tax: Tax) => {
    const message = readPaymentMessage(body, signature, secret);
    if (!message) return 'not-ours';
    const received = await receivePayment(
      database,
      message,
      { linkOf, taxNote: taxNotes(tax) },
      now(),
    );
    if (received === 'acted') for (const job of ['mail', 'refunds']) await wake(job);
    return received;
  };

  const giveBack = (checkout: Checkout): Promise<void> =>
    db.transaction().execute(async (queries: Queries) => {
      const held = await readCheckout(queries, checkout.id, true);
      if (held?.state === 'open') await endUnpaid(queries, held);
    });

  const openSession = async (
    checkout: Checkout,
    mode: Exclude<ShopMode, { kind: 'closed' }>,
  ): Promise<Begun | Refusal> => {
    const url = pathOf(checkout.id).replace('/tool/order/', '/tool/pay/');
    const begun = { id: checkout.id, url };
    if (mode.kind === 'demo' || !service) return begun;
    try {
      const back = { paid: linkOf(checkout.id), cart: `${mode.origin}/tool/cart` };
      const session = await service.open(checkout, back, mode.settings.tax);
      await noteSession(db, checkout.id, session);
      return begun;
    } catch (error) {
      console.error(`checkout: the payment service said: ${(error as Error).message}`);
      await giveBack(checkout);
      return { refused: 'payment' };
    }
  };

  return {
    modeFor,
    settingsFor: (hostname) => {
      const mode = modeFor(hostname);
      return mode.kind === 'closed' ? undefined : mode.settings;
    },
    products: (mode) =>
      mode.kind === 'closed' ? Promise.resolve([]) : offeredProducts(db, mode.kind === 'demo'),
    begin: async (wish, hostname) => {
      const mode = modeFor(hostname);
      if (mode.kind === 'closed') return { refused: 'closed' };
      const checkout = await beginCheckout(database, wish, mode.kind, mode.settings, now());
      return 'refused' in checkout ? checkout : openSession(checkout, mode);
    },
    receive: async (body, signature) => {
      if (fixed.kind !== 'test' && fixed.kind !== 'live') return 'not-ours';
      return take(body, signature, fixed.keys.webhook, fixed.settings.tax);
    },
    payDemo: (checkout, buyer) => {
      const { body, signature } = demoMessage(checkout, buyer, demoKey, now());
      return take(body, signature, demoKey, demo.tax);
    },
    view: async (id, secret) => {
      if (!/^[0-9a-f-]{36}$/.test(id) || !isOrderSecret(linkKey, id, secret)) return undefined;
      const checkout = await readCheckout(db, id);
      if (!checkout) return undefined;
      const [order, returns, refunds] = await Promise.all([
        readOrder(db, id),
        returnsOf(db, id),
        refundsOf(db, id),
      ]);
      return { checkout, order, returns, refunds };
    },
    askReturn: async (id) => {
      await db.transaction().execute((queries) => askReturn(queries, id, linkOf(id), now()));
      await wake('mail');
    },
    pathOf,
    linkOf,
    deskAddress: `${base}/desk`,
    jobs: [
      {
        name: 'checkouts',
        cron: '* * * * *',
        run: () => endOverdueCheckouts(database, service, now()),
      },
      {
        name: 'refunds',
        cron: '* * * * *',
        run: async () => {
          if (service && (await payDueRefunds(database, service, linkOf, now))) await wake('mail');
        },
      },
      {
        name: 'reminders',
        cron: '0 7 * * *',
        run: async () => {
          if (fixed.kind === 'closed' || fixed.kind === 'demo') return;
          await remindUnshipped(database, fixed.settings.seller.email, `${base}/desk`, now());
          await wake('mail');
        },
      },
    ],
  };
}
