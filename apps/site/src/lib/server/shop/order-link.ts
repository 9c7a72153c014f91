import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Queries } from '../database/database.ts';

/** A random text kept under a name; made by whoever asks first. */
export async function keptSecret(queries: Queries, name: string): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  await queries
    .insertInto('setting')
    .values({ name, value: fresh })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await queries
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}

/** The part of an order's address that cannot be guessed: 128 bits over its id. */
export function orderSecret(key: string, orderId: string): string {
  return createHmac('sha256', key).update(`order ${orderId}`).digest('base64url').slice(0, 22);
}

/** True when `given` is that part; takes as long either way. */
export function isOrderSecret(key: string, orderId: string, given: string): boolean {
  const [mine, theirs] = [Buffer.from(orderSecret(key, orderId)), Buffer.from(given)];
  return mine.length === theirs.length && timingSafeEqual(mine, theirs);
}

/** Path of an order's page. */
export function orderPath(key: string, orderId: string): string {
  return `/tool/order/${orderId}/${orderSecret(key, orderId)}`;
}
