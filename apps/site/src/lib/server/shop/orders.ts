import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import { queueLetter } from '../mail/outbox.ts';
import { mailAddress, type Letter } from '../mail/letter.ts';
import type { Address } from './address.ts';
import type { Checkout, ChosenShipping } from './checkout.ts';
import { deliveredLetter, shippedLetter } from './letters.ts';
import type { PaymentMessage } from './payment-message.ts';
import type { OrderMode } from './tables.ts';

const dayMs = 24 * 3_600_000;
export const guaranteeDays = 30;

export interface OrderLine {
  readonly productId: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitAmount: number;
}

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly mode: OrderMode;
  readonly state: 'paid' | 'shipped' | 'delivered' | 'cancelled';
  readonly currency: string;
  readonly subtotal: number;
  readonly shippingAmount: number;
  readonly taxAmount: number;
  readonly total: number;
  readonly shipping: ChosenShipping;
  readonly taxNote: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly address: Address | null;
  readonly country: string | null;
  readonly paymentIntent: string | null;
  readonly paidAt: Date;
  readonly shippedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly erasedAt: Date | null;
  readonly lines: readonly OrderLine[];
}

/** What cannot be done with an order as it is. `message` is for whoever asked. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

const prefixes: Readonly<Record<OrderMode, string>> = { demo: 'DEMO-', test: 'TEST-', live: '' };

/** The next number of a mode's own series; without a gap, for it is taken in the order's transaction. */
async function nextNumber(queries: Queries, mode: OrderMode): Promise<string> {
  const { last } = await queries
    .insertInto('series')
    .values({ name: `order-${mode}`, last: 1001 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ last: sql<number>`series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${prefixes[mode]}${last}`;
}

type Paid = Extract<PaymentMessage, { kind: 'paid' }>;

/** Writes the order of a paid checkout. */
export async function writeOrder(
  queries: Queries,
  checkout: Checkout,
  paid: Paid,
  taxNote: string,
  nowMs: number,
): Promise<Order> {
  const { buyer } = paid;
  const email = mailAddress.safeParse(buyer.email).data ?? null;
  const row = {
    id: checkout.id,
    number: await nextNumber(queries, checkout.mode),
    mode: checkout.mode,
    state: 'paid' as const,
    currency: checkout.currency,
    subtotal: checkout.subtotal,
    shipping_amount: paid.shippingAmount,
    tax_amount: paid.taxAmount,
    total: paid.total,
    shipping: JSON.stringify(checkout.shipping),
    tax_note: taxNote,
    email,
    name: buyer.name.slice(0, 200),
    address: JSON.stringify(buyer.address),
    country: buyer.address.country,
    payment_intent: paid.paymentIntent,
    paid_at: new Date(nowMs),
  };
  await queries.insertInto('shop_order').values(row).execute();
  const lines = checkout.lines.map((line, i) => ({
    order_id: checkout.id,
    line: i + 1,
    product_id: line.productId,
    name: line.name,
    quantity: line.quantity,
    unit_amount: line.unitAmount,
  }));
  await queries.insertInto('order_line').values(lines).execute();
  return needOrder(queries, checkout.id);
}

/** The order of an id; locked against others until the transaction ends if `lock` is set. */
export async function readOrder(
  queries: Queries,
  id: string,
  lock = false,
): Promise<Order | undefined> {
  const query = queries.selectFrom('shop_order').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  const lines = await queries
    .selectFrom('order_line')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('line')
    .execute();
  return {
    id: row.id,
    number: row.number,
    mode: row.mode,
    state: row.state,
    currency: row.currency,
    subtotal: row.subtotal,
    shippingAmount: row.shipping_amount,
    taxAmount: row.tax_amount,
    total: row.total,
    shipping: row.shipping,
    taxNote: row.tax_note,
    email: row.email,
    name: row.name,
    address: row.address,
    country: row.country,
    paymentIntent: row.payment_intent,
    paidAt: row.paid_at,
    shippedAt: row.shipped_at,
    deliveredAt: row.delivered_at,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    trackingUrl: row.tracking_url,
    erasedAt: row.erased_at,
    lines: lines.map((line) => ({
      productId: line.product_id,
      name: line.name,
      quantity: line.quantity,
      unitAmount: line.unit_amount,
    })),
  };
}

/** The same, where there must be one. */
export async function needOrder(queries: Queries, id: string, lock = false): Promise<Order> {
  const order = await readOrder(queries, id, lock);
  if (!order) throw new NotPossible('There is no such order.');
  return order;
}

/** Nothing of a demo is sent or paid back. */
export function refuseDemo({ mode }: Order): void {
  if (mode === 'demo')
    throw new NotPossible(
      'This is a demo order: nothing was sold, so nothing is sent or paid back.',
    );
}

/** Puts a letter to the buyer into the outbox, if the buyer is still known. */
export async function writeToBuyer(
  queries: Queries,
  order: Order,
  letter: Pick<Letter, 'subject' | 'body'>,
  nowMs: number,
): Promise<void> {
  if (order.email === null) return;
  const rehearsal = order.mode === 'demo';
  await queueLetter(queries, order.id, { ...letter, to: order.email, rehearsal }, nowMs);
}

/** How a parcel is followed. */
export interface Tracking {
  readonly carrier: string;
  readonly number: string;
  readonly url: string;
}

/** Notes that a parcel left, and tells the buyer. */
export async function markShipped(
  queries: Queries,
  id: string,
  tracking: Tracking,
  link: string,
  nowMs: number,
): Promise<void> {
  const order = await needOrder(queries, id, true);
  refuseDemo(order);
  if (order.state !== 'paid') throw new NotPossible(`This order is ${order.state} already.`);
  await queries
    .updateTable('shop_order')
    .set({
      state: 'shipped',
      shipped_at: new Date(nowMs),
      carrier: tracking.carrier,
      tracking_number: tracking.number,
      tracking_url: tracking.url,
    })
    .where('id', '=', id)
    .execute();
  await writeToBuyer(queries, order, shippedLetter(order, tracking, link), nowMs);
}

/** Notes that a parcel arrived: from now the guarantee's days count. */
export async function markDelivered(
  queries: Queries,
  id: string,
  link: string,
  nowMs: number,
): Promise<void> {
  const order = await needOrder(queries, id, true);
  refuseDemo(order);
  if (order.state !== 'shipped') throw new NotPossible('Only a shipped order can arrive.');
  await queries
    .updateTable('shop_order')
    .set({ state: 'delivered', delivered_at: new Date(nowMs) })
    .where('id', '=', id)
    .execute();
  await writeToBuyer(queries, order, deliveredLetter(order, link), nowMs);
}

/**
 * Until when a return can be asked for: 30 days from delivery, or from the latest day it should have
 * arrived where nobody noted one. Undefined before it was sent.
 */
export function guaranteeEnds({ shippedAt, deliveredAt, shipping }: Order): Date | undefined {
  if (shippedAt === null) return undefined;
  const arrived = deliveredAt?.getTime() ?? shippedAt.getTime() + shipping.days[1] * dayMs;
  return new Date(arrived + guaranteeDays * dayMs);
}
