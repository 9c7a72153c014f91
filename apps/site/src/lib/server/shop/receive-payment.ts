import type { Database, Queries } from '../database/database.ts';
import {
  awaitPayment,
  endUnpaid,
  piecesOf,
  readCheckout,
  setCheckoutState,
  type Checkout,
} from './checkout.ts';
import { orderLetter, soldOutLetter } from './letters.ts';
import { writeOrder, writeToBuyer } from './orders.ts';
import type { PaymentMessage } from './payment-message.ts';
import { askRefund, settleRefund } from './refunds.ts';
import { sell } from './stock.ts';

type Paid = Extract<PaymentMessage, { kind: 'paid' }>;

/** What a message did: the first of its kind acts, every other is known and does nothing. */
export type Received = 'acted' | 'known' | 'not-ours' | 'wrong';

/** A message that does not fit what was asked to be paid. */
function misfit(checkout: Checkout, paid: Paid): string | undefined {
  if (checkout.sessionId !== null && checkout.sessionId !== paid.sessionId) return 'session';
  if (paid.live !== (checkout.mode === 'live')) return 'livemode';
  if (paid.currency !== checkout.currency) return 'currency';
  if (paid.subtotal !== checkout.subtotal) return 'subtotal';
  if (paid.total < checkout.subtotal + checkout.shippingAmount) return 'total';
  return undefined;
}

async function isNew(queries: Queries, message: PaymentMessage, nowMs: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('payment_event')
    .values({
      checkout_id: message.checkoutId,
      event_id: message.eventId,
      type: message.type,
      received_at: new Date(nowMs),
    })
    .onConflict((conflict) => conflict.columns(['checkout_id', 'event_id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function fulfil(
  queries: Queries,
  checkout: Checkout,
  paid: Paid,
  taxNote: string,
  link: string,
  nowMs: number,
): Promise<void> {
  const sold = await sell(queries, checkout.id, piecesOf(checkout.lines));
  const order = await writeOrder(queries, checkout, paid, taxNote, nowMs);
  await setCheckoutState(queries, checkout.id, 'done');
  if (sold) return writeToBuyer(queries, order, orderLetter(order, link), nowMs);
  await queries
    .updateTable('shop_order')
    .set({ state: 'cancelled' })
    .where('id', '=', order.id)
    .execute();
  if (order.mode !== 'demo') await askRefund(queries, order, order.total, null, nowMs);
  await writeToBuyer(queries, order, soldOutLetter(order, link), nowMs);
}

/** How the shop speaks of an order while it takes a message. */
export interface Speaking {
  readonly linkOf: (orderId: string) => string;
  readonly taxNote: string;
}

/**
 * Acts on a message in one transaction with the checkout locked: twice, late and out of order it
 * changes nothing twice, and a server killed half way leaves nothing half done.
 */
export async function receivePayment(
  { db }: Database,
  message: PaymentMessage,
  { linkOf, taxNote }: Speaking,
  nowMs: number,
): Promise<Received> {
  return db.transaction().execute(async (queries) => {
    const checkout = await readCheckout(queries, message.checkoutId, true);
    if (!checkout) return 'not-ours';
    if (!(await isNew(queries, message, nowMs))) return 'known';
    const link = linkOf(checkout.id);
    if (message.kind === 'refund') {
      await settleRefund(
        queries,
        checkout.id,
        message.refundId,
        message.state,
        undefined,
        link,
        nowMs,
      );
      return 'acted';
    }
    if (message.kind === 'paid') {
      const wrong = misfit(checkout, message);
      if (wrong !== undefined) {
        console.error(`payment: a message for ${checkout.id} does not fit: ${wrong}`);
        return 'wrong';
      }
      if (checkout.state === 'done') return 'known';
      await fulfil(queries, checkout, message, taxNote, link, nowMs);
      return 'acted';
    }
    const waiting = checkout.state === 'open' || checkout.state === 'pending';
    if (message.kind === 'waits' && checkout.state === 'open')
      await awaitPayment(queries, checkout);
    else if (message.kind === 'unpaid' && waiting && message.sessionId === checkout.sessionId)
      await endUnpaid(queries, checkout);
    else return 'known';
    return 'acted';
  });
}
