import { sql } from 'kysely';
import { csvText } from '../database/csv.ts';
import type { Queries } from '../database/database.ts';
import { eraseTalk, talkData } from '../talk/customer-talk.ts';

const columns = [
  'number',
  'mode',
  'state',
  'paid_at',
  'shipped_at',
  'delivered_at',
  'currency',
  'subtotal',
  'shipping_amount',
  'tax_amount',
  'total',
  'refunded',
  'name',
  'email',
  'country',
  'carrier',
  'tracking_number',
] as const;

/** Every order as CSV, amounts in the smallest unit; without the demo's unless asked for. */
export async function ordersCsv(queries: Queries, withDemo: boolean): Promise<string> {
  const orders = await queries
    .selectFrom('shop_order')
    .selectAll()
    .$if(!withDemo, (query) => query.where('mode', '!=', 'demo'))
    .orderBy('id')
    .execute();
  const refunds = await queries
    .selectFrom('refund')
    .select(({ fn }) => ['order_id', fn.sum<number | string>('amount').as('sum')])
    .where('state', '!=', 'failed')
    .groupBy('order_id')
    .execute();
  const back = new Map(refunds.map(({ order_id: id, sum }) => [id, Number(sum)]));
  const rows = orders.map((order) => ({
    ...order,
    paid_at: order.paid_at.toISOString(),
    shipped_at: order.shipped_at?.toISOString(),
    delivered_at: order.delivered_at?.toISOString(),
    refunded: back.get(order.id) ?? 0,
  }));
  return csvText(columns, rows);
}

async function orderIdsOf(queries: Queries, email: string): Promise<string[]> {
  const rows = await queries
    .selectFrom('shop_order')
    .select('id')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything kept of one customer, found by the e-mail address: orders, reviews, and all that was written. */
export async function customerData(queries: Queries, email: string): Promise<object> {
  const ids = await orderIdsOf(queries, email);
  const talk = await talkData(queries, email);
  const letters = await queries
    .selectFrom('mail')
    .selectAll()
    .where(sql`lower(recipient)`, '=', email.toLowerCase())
    .execute();
  if (ids.length === 0) return { email, orders: [], ...talk, letters };
  const [orders, lines, returns, refunds, reviews] = await Promise.all([
    queries.selectFrom('shop_order').selectAll().where('id', 'in', ids).execute(),
    queries.selectFrom('order_line').selectAll().where('order_id', 'in', ids).execute(),
    queries.selectFrom('return_case').selectAll().where('order_id', 'in', ids).execute(),
    queries.selectFrom('refund').selectAll().where('order_id', 'in', ids).execute(),
    queries.selectFrom('review').selectAll().where('order_id', 'in', ids).execute(),
  ]);
  return { email, orders, lines, returns, refunds, reviews, ...talk, letters };
}

/** What was erased, and the numbers of orders that still bar it. */
export interface Erased {
  readonly erased: readonly string[];
  readonly barred: readonly string[];
  readonly comments: number;
  readonly questions: number;
}

/**
 * Forgets who a customer is: name, e-mail, address and letters go. Number, amounts, country and what
 * was bought stay, because the books must add up. Orders still to be sent keep their address, so
 * they bar it. Reviews, comments and questions go with every order or without one. Answers the ids of
 * orders that were erased, and how many comments and questions.
 */
export async function eraseCustomer(
  queries: Queries,
  email: string,
  nowMs: number,
): Promise<Erased> {
  const talk = await eraseTalk(queries, email);
  const ids = await orderIdsOf(queries, email);
  const barred: string[] = [];
  const kept: string[] = [];
  const erased: string[] = [];
  for (const id of ids) {
    const { state, number, mode } = await queries
      .selectFrom('shop_order')
      .select(['state', 'number', 'mode'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (state === 'paid' && mode !== 'demo') {
      barred.push(number);
      kept.push(id);
      continue;
    }
    await queries
      .updateTable('shop_order')
      .set({
        email: null,
        name: null,
        address: null,
        tracking_number: null,
        tracking_url: null,
        erased_at: new Date(nowMs),
      })
      .where('id', '=', id)
      .execute();
    await queries.deleteFrom('review').where('order_id', '=', id).execute();
    await queries.deleteFrom('mail').where('owner_id', '=', id).execute();
    erased.push(id);
  }
  await queries
    .deleteFrom('mail')
    .where(sql`lower(recipient)`, '=', email.toLowerCase())
    .$if(kept.length > 0, (query) => query.where('owner_id', 'not in', kept))
    .execute();
  return { erased, barred, ...talk };
}
