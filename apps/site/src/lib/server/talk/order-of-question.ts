import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { queueLetter } from '../mail/outbox.ts';
import { sql } from 'kysely';

const mostLinks = 20;

/** The order a question names, for the desk alone: a number proves nothing about who writes. */
export interface NamedOrder {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  /** Whether the order's e-mail address is the one the question came from. */
  readonly sameEmail: boolean;
}

/** Looks the number of a question up. */
export async function orderOfQuestion(
  queries: Queries,
  { orderNumber, email }: { readonly orderNumber: string | null; readonly email: string },
): Promise<NamedOrder | undefined> {
  if (orderNumber === null) return undefined;
  const row = await queries
    .selectFrom('shop_order')
    .select(['id', 'number', 'state', 'email'])
    .where('number', '=', orderNumber.toUpperCase())
    .executeTakeFirst();
  if (!row) return undefined;
  const { email: buyer, ...order } = row;
  return { ...order, sameEmail: buyer?.toLowerCase() === email.toLowerCase() };
}

/**
 * Writes the links of all orders of an address to that address. Answers whether there was one, which
 * is nothing to be told to whoever asked.
 */
export async function sendOrderLinks(
  queries: Queries,
  email: string,
  linkOf: (orderId: string) => string,
  nowMs: number,
): Promise<boolean> {
  const orders = await queries
    .selectFrom('shop_order')
    .select(['id', 'number', 'mode'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .orderBy('id', 'desc')
    .limit(mostLinks)
    .execute();
  if (orders.length === 0) return false;
  const links = orders.map(({ id, number }) => `${number}: ${linkOf(id)}`).join('\n');
  const body = `Somebody, you we think, asked for the pages of your orders:\n\n${links}\n\nWhoever has a link can see the order, so keep this letter.`;
  const rehearsal = orders.every(({ mode }) => mode === 'demo');
  await queueLetter(
    queries,
    newId(nowMs),
    { to: email, subject: 'Your orders', body, rehearsal },
    nowMs,
  );
  return true;
}
