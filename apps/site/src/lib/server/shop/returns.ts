import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { returnAcceptedLetter, returnAskedLetter } from './letters.ts';
import {
  guaranteeEnds,
  needOrder,
  NotPossible,
  refuseDemo,
  writeToBuyer,
  type Order,
} from './orders.ts';
import { askRefund, refundable } from './refunds.ts';
import { putBack } from './stock.ts';

export interface ReturnCase {
  readonly id: string;
  readonly state: 'asked' | 'accepted' | 'received' | 'refunded' | 'declined';
  readonly directions: string | null;
  readonly askedAt: Date;
}

/** Every return of an order, oldest first. */
export async function returnsOf(queries: Queries, orderId: string): Promise<ReturnCase[]> {
  const rows = await queries
    .selectFrom('return_case')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, state, directions, asked_at: askedAt }) => ({
    id,
    state,
    directions,
    askedAt,
  }));
}

/** Why a return cannot be asked for now; undefined when it can. */
export function returnBarred(
  order: Order,
  returns: readonly ReturnCase[],
  nowMs: number,
): 'demo' | 'not-sent' | 'too-late' | 'asked' | undefined {
  if (order.mode === 'demo') return 'demo';
  const ends = guaranteeEnds(order);
  if (ends === undefined || order.state === 'cancelled') return 'not-sent';
  if (returns.some(({ state }) => state !== 'declined')) return 'asked';
  return nowMs > ends.getTime() ? 'too-late' : undefined;
}

/** The buyer asks to send it back. No reason is asked for, so none is kept. */
export async function askReturn(
  queries: Queries,
  orderId: string,
  link: string,
  nowMs: number,
): Promise<void> {
  const order = await needOrder(queries, orderId, true);
  refuseDemo(order);
  const barred = returnBarred(order, await returnsOf(queries, orderId), nowMs);
  if (barred === 'asked') return;
  if (barred !== undefined) throw new NotPossible(`A return cannot be asked for: ${barred}.`);
  const row = { order_id: orderId, id: newId(nowMs), state: 'asked' as const };
  await queries
    .insertInto('return_case')
    .values({ ...row, asked_at: new Date(nowMs) })
    .execute();
  await writeToBuyer(queries, order, returnAskedLetter(order, link), nowMs);
}

async function move(
  queries: Queries,
  orderId: string,
  returnId: string,
  from: readonly ReturnCase['state'][],
  change: {
    readonly state: ReturnCase['state'];
    readonly directions?: string;
    readonly accepted_at?: Date;
    readonly received_at?: Date;
    readonly closed_at?: Date;
  },
): Promise<void> {
  const { numUpdatedRows } = await queries
    .updateTable('return_case')
    .set(change)
    .where('order_id', '=', orderId)
    .where('id', '=', returnId)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new NotPossible('This return has moved on already.');
}

/** Tells the buyer how to send it back: a label's address, or where to. */
export async function acceptReturn(
  queries: Queries,
  orderId: string,
  returnId: string,
  directions: string,
  link: string,
  nowMs: number,
): Promise<void> {
  const order = await needOrder(queries, orderId, true);
  const at = new Date(nowMs);
  await move(queries, orderId, returnId, ['asked'], {
    state: 'accepted',
    directions,
    accepted_at: at,
  });
  await writeToBuyer(queries, order, returnAcceptedLetter(order, directions, link), nowMs);
}

/** It came back; `restock` puts what was in it back on the shelf. */
export async function receiveReturn(
  queries: Queries,
  orderId: string,
  returnId: string,
  restock: boolean,
  nowMs: number,
): Promise<void> {
  const order = await needOrder(queries, orderId, true);
  const at = new Date(nowMs);
  await move(queries, orderId, returnId, ['asked', 'accepted'], {
    state: 'received',
    received_at: at,
  });
  if (restock) await putBack(queries, order.lines);
}

/** Pays back what came back, all of it or a part. */
export async function refundReturn(
  queries: Queries,
  orderId: string,
  returnId: string,
  amount: number,
  nowMs: number,
): Promise<void> {
  const order = await needOrder(queries, orderId, true);
  await move(queries, orderId, returnId, ['received'], {
    state: 'refunded',
    closed_at: new Date(nowMs),
  });
  await askRefund(queries, order, amount, returnId, nowMs);
}

/** Pays back a part of an order without a return. */
export async function refundPart(
  queries: Queries,
  orderId: string,
  amount: number,
  nowMs: number,
): Promise<void> {
  await askRefund(queries, await needOrder(queries, orderId, true), amount, null, nowMs);
}

/** Ends an order that was not sent: everything goes back, and so do its pieces. */
export async function cancelOrder(queries: Queries, orderId: string, nowMs: number): Promise<void> {
  const order = await needOrder(queries, orderId, true);
  refuseDemo(order);
  if (order.state !== 'paid') throw new NotPossible(`This order is ${order.state} already.`);
  await queries
    .updateTable('shop_order')
    .set({ state: 'cancelled' })
    .where('id', '=', orderId)
    .execute();
  await putBack(queries, order.lines);
  const left = await refundable(queries, order);
  if (left > 0) await askRefund(queries, order, left, null, nowMs);
}
