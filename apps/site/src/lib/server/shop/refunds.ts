import type { Database, Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { pauseAfter } from '../mail/outbox.ts';
import { refundLetter } from './letters.ts';
import { needOrder, NotPossible, refuseDemo, writeToBuyer, type Order } from './orders.ts';
import type { PaymentService } from './payment-service.ts';

const leaseMs = 2 * 60_000;
const lastAttempt = 10;

export interface Refund {
  readonly id: string;
  readonly amount: number;
  readonly state: 'asked' | 'pending' | 'succeeded' | 'failed';
  readonly createdAt: Date;
}

/** Every refund of an order, oldest first. */
export async function refundsOf(queries: Queries, orderId: string): Promise<Refund[]> {
  const rows = await queries
    .selectFrom('refund')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, amount, state, created_at: createdAt }) => ({
    id,
    amount,
    state,
    createdAt,
  }));
}

/** What is left of an order's total that was not paid back. */
export async function refundable(queries: Queries, order: Order): Promise<number> {
  const refunds = await refundsOf(queries, order.id);
  const back = refunds
    .filter(({ state }) => state !== 'failed')
    .reduce((sum, r) => sum + r.amount, 0);
  return order.total - back;
}

/**
 * Decides on a refund, in the caller's transaction with the order locked. The job `refunds` pays it
 * afterwards. Refuses more than is left.
 */
export async function askRefund(
  queries: Queries,
  order: Order,
  amount: number,
  returnId: string | null,
  nowMs: number,
): Promise<string> {
  refuseDemo(order);
  if (amount < 1 || amount > (await refundable(queries, order)))
    throw new NotPossible('That is more than is left to pay back.');
  if (order.paymentIntent === null) throw new NotPossible('There is no payment to pay back.');
  const id = newId(nowMs);
  const at = new Date(nowMs);
  await queries
    .insertInto('refund')
    .values({
      order_id: order.id,
      id,
      amount,
      state: 'asked',
      return_id: returnId,
      next_try_at: at,
      created_at: at,
    })
    .execute();
  return id;
}

/** Notes what became of a refund; the buyer is told once, when it succeeds or is under way. */
export async function settleRefund(
  queries: Queries,
  orderId: string,
  refundId: string,
  state: 'pending' | 'succeeded' | 'failed',
  serviceId: string | undefined,
  link: string,
  nowMs: number,
): Promise<void> {
  const order = await needOrder(queries, orderId, true);
  const refund = await queries
    .selectFrom('refund')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('id', '=', refundId)
    .executeTakeFirst();
  // Messages come late and twice: what is settled is only ever unsettled by a failure.
  if (!refund || refund.state === state || refund.state === 'failed') return;
  if (refund.state === 'succeeded' && state === 'pending') return;
  await queries
    .updateTable('refund')
    .set({
      state,
      ...(serviceId !== undefined && { service_id: serviceId }),
      ...(state !== 'pending' && { settled_at: new Date(nowMs) }),
    })
    .where('order_id', '=', orderId)
    .where('id', '=', refundId)
    .execute();
  if (refund.state === 'asked' && state !== 'failed')
    await writeToBuyer(queries, order, refundLetter(order, refund.amount, link), nowMs);
}

/** Pays every refund that is due; answers how many were tried. */
export async function payDueRefunds(
  { db }: Database,
  service: PaymentService,
  linkOf: (orderId: string) => string,
  now: () => number,
): Promise<number> {
  const due = await db
    .selectFrom('refund')
    .selectAll()
    .where('state', '=', 'asked')
    .where('next_try_at', '<=', new Date(now()))
    .orderBy('next_try_at')
    .limit(50)
    .execute();
  let tried = 0;
  for (const refund of due) {
    const { numUpdatedRows } = await db
      .updateTable('refund')
      .set({ attempts: refund.attempts + 1, next_try_at: new Date(now() + leaseMs) })
      .where('order_id', '=', refund.order_id)
      .where('id', '=', refund.id)
      .where('state', '=', 'asked')
      .where('attempts', '=', refund.attempts)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) continue;
    tried++;
    const order = await needOrder(db, refund.order_id);
    try {
      const paid = await service.refund({
        id: refund.id,
        orderId: order.id,
        paymentIntent: order.paymentIntent ?? '',
        amount: refund.amount,
        again: refund.attempts > 0,
      });
      await db
        .transaction()
        .execute((queries) =>
          settleRefund(queries, order.id, refund.id, paid.state, paid.id, linkOf(order.id), now()),
        );
    } catch (error) {
      const attempts = refund.attempts + 1;
      console.error(`refund: try ${attempts} of ${refund.id} failed: ${(error as Error).message}`);
      await db
        .updateTable('refund')
        .set({
          state: attempts >= lastAttempt ? 'failed' : 'asked',
          next_try_at: new Date(now() + pauseAfter(attempts)),
        })
        .where('order_id', '=', refund.order_id)
        .where('id', '=', refund.id)
        .where('state', '=', 'asked')
        .execute();
    }
  }
  return tried;
}
