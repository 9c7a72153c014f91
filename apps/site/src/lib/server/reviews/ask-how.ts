import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import {
  guaranteeDays,
  guaranteeEnds,
  readOrder,
  writeToBuyer,
  type Order,
} from '../shop/orders.ts';
import { returnBarred, returnsOf } from '../shop/returns.ts';

const dayMs = 24 * 3_600_000;
/** So many days before the guarantee ends, a buyer is told that it does, and asked how the tool is. */
const daysBefore = 10;
const atOnce = 500;

function letter(order: Order, ends: Date, link: string) {
  const names = order.lines.map(({ name }) => name).join(', ');
  return {
    subject: `How is it? (order ${order.number})`,
    body: `You have ${names} for some weeks now. If it does not serve you, you can send it back until ${ends.toISOString().slice(0, 10)} and get your money back. No reason is asked for.\n\nIf you like, tell others how it is, good or bad, on the page of your order:\n\n${link}\n\nThis is the only letter of this kind about this order.`,
  };
}

/**
 * Tells buyers ten days before it does that their guarantee ends, and asks how it is: once an order,
 * and nobody who is sending it back. Answers how many letters were written.
 */
export async function askHowItIs(
  { db }: Pick<Database, 'db'>,
  linkOf: (orderId: string) => string,
  nowMs: number,
): Promise<number> {
  const due = await db
    .selectFrom('shop_order')
    .select('id')
    .where('state', 'in', ['shipped', 'delivered'])
    .where('mode', '!=', 'demo')
    .where('asked_how_at', 'is', null)
    .where('erased_at', 'is', null)
    .where(
      sql<Date>`coalesce(delivered_at, shipped_at)`,
      '<',
      new Date(nowMs - (guaranteeDays - daysBefore) * dayMs),
    )
    .orderBy('shipped_at')
    .limit(atOnce)
    .execute();
  let written = 0;
  for (const { id } of due)
    await db.transaction().execute(async (change) => {
      const order = await readOrder(change, id, true);
      const ends = order && guaranteeEnds(order);
      if (!order || !ends || nowMs < ends.getTime() - daysBefore * dayMs) return;
      const { numUpdatedRows } = await change
        .updateTable('shop_order')
        .set({ asked_how_at: new Date(nowMs) })
        .where('id', '=', id)
        .where('asked_how_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n || returnBarred(order, await returnsOf(change, id), nowMs)) return;
      await writeToBuyer(change, order, letter(order, ends, linkOf(id)), nowMs);
      written++;
    });
  return written;
}
