import type { Database } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { queueLetter } from '../mail/outbox.ts';

const dayMs = 24 * 3_600_000;

/** Reminds the seller of orders that have waited two days, again each third day. Answers how many. */
export async function remindUnshipped(
  { db }: Database,
  sellerEmail: string,
  desk: string,
  nowMs: number,
): Promise<number> {
  return db.transaction().execute(async (queries) => {
    const waiting = await queries
      .selectFrom('shop_order')
      .select(['id', 'number'])
      .where('state', '=', 'paid')
      .where('mode', '!=', 'demo')
      .where('paid_at', '<', new Date(nowMs - 2 * dayMs))
      .where((where) =>
        where.or([
          where('reminded_at', 'is', null),
          where('reminded_at', '<', new Date(nowMs - 3 * dayMs)),
        ]),
      )
      .orderBy('paid_at')
      .limit(200)
      .execute();
    if (waiting.length === 0) return 0;
    for (const { id } of waiting)
      await queries
        .updateTable('shop_order')
        .set({ reminded_at: new Date(nowMs) })
        .where('id', '=', id)
        .execute();
    const body = `These orders are paid and wait to be sent:\n${waiting
      .map(({ number }) => number)
      .join('\n')}\n\n${desk}`;
    const letter = { to: sellerEmail, subject: 'Orders wait to be sent', body, rehearsal: false };
    await queueLetter(queries, newId(nowMs), letter, nowMs);
    return waiting.length;
  });
}
