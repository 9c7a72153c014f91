import type { Database } from '../database/database.ts';
import { endUnpaid, readCheckout } from './checkout.ts';
import type { PaymentService } from './payment-service.ts';

/**
 * Ends checkouts whose time is over and gives their pieces back. What the payment service says was
 * paid is left alone: its signed message is under way. Answers how many ended.
 */
export async function endOverdueCheckouts(
  { db }: Database,
  service: PaymentService | undefined,
  nowMs: number,
): Promise<number> {
  const overdue = await db
    .selectFrom('checkout')
    .select(['id', 'session_id', 'mode'])
    .where('state', '=', 'open')
    .where('expires_at', '<=', new Date(nowMs))
    .orderBy('expires_at')
    .limit(200)
    .execute();
  let ended = 0;
  for (const { id, session_id: session, mode } of overdue) {
    if (session !== null && mode !== 'demo') {
      // A shop that was closed meanwhile cannot ask; it holds the pieces until it can.
      if (!service) continue;
      try {
        if ((await service.end(session)) === 'complete') continue;
      } catch (error) {
        console.error(`checkout: ${id} could not be ended: ${(error as Error).message}`);
        continue;
      }
    }
    await db.transaction().execute(async (queries) => {
      const checkout = await readCheckout(queries, id, true);
      if (checkout?.state !== 'open') return;
      await endUnpaid(queries, checkout);
      ended++;
    });
  }
  return ended;
}
