import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import type { Order } from '../shop/orders.ts';
import type { RefusalRule } from './rules.ts';
import type { ReviewState } from './tables.ts';
import type { WrittenReview } from './written-review.ts';

/** A review as its author has it. */
export interface OwnReview {
  readonly state: ReviewState;
  readonly rating: number;
  readonly name: string;
  readonly text: string;
  readonly refusedFor: RefusalRule | null;
  readonly answer: string | null;
}

/** Whether this order's buyer has the tools in hand, so that they can say how they are. */
export function mayReview({ mode, state, erasedAt }: Order): boolean {
  if (erasedAt !== null) return false;
  // Nothing of a demo is ever sent; its reviews are marked as played.
  return mode === 'demo' ? state === 'paid' : state === 'shipped' || state === 'delivered';
}

async function row(queries: Queries, orderId: string, productId: string) {
  return queries
    .selectFrom('review')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('product_id', '=', productId)
    .executeTakeFirst();
}

/** Whether the same buyer wrote of this product through another order. */
async function wroteElsewhere(queries: Queries, order: Order, productId: string): Promise<boolean> {
  const found = await queries
    .selectFrom('review')
    .innerJoin('shop_order', 'shop_order.id', 'review.order_id')
    .select('review.id')
    .where('review.product_id', '=', productId)
    .where('shop_order.id', '!=', order.id)
    .where(sql`lower(shop_order.email)`, '=', (order.email ?? '').toLowerCase())
    .executeTakeFirst();
  return found !== undefined;
}

/** A review as its author has it. */
async function own(
  queries: Queries,
  orderId: string,
  productId: string,
): Promise<OwnReview | undefined> {
  const it = await row(queries, orderId, productId);
  if (!it) return undefined;
  const { state, rating, name, text, refused_for: refusedFor, answer } = it;
  return { state, rating, name, text, refusedFor, answer };
}

/**
 * Writes or changes it. New words are held until somebody has read them; where the points alone
 * change, it stays as it is, because points are nothing to be read.
 */
async function write(
  queries: Queries,
  order: Order,
  productId: string,
  written: WrittenReview,
  nowMs: number,
): Promise<ReviewState | 'not-a-buyer' | 'written-already'> {
  const bought = order.lines.some((line) => line.productId === productId);
  if (!bought || !mayReview(order)) return 'not-a-buyer';
  const before = await row(queries, order.id, productId);
  if (!before && (await wroteElsewhere(queries, order, productId))) return 'written-already';
  const same = before?.text === written.text && before.name === written.name;
  const state = same ? before.state : 'held';
  const at = new Date(nowMs);
  const said = { ...written, state, refused_for: same ? before.refused_for : null };
  const place = { order_id: order.id, product_id: productId, id: newId(nowMs) };
  const rest = { answer: null, answered_at: null, shown_at: null, edited_at: null };
  await queries
    .insertInto('review')
    .values({ ...place, ...said, ...rest, played: order.mode !== 'live', created_at: at })
    .onConflict((conflict) =>
      conflict.columns(['order_id', 'product_id']).doUpdateSet({ ...said, edited_at: at }),
    )
    .execute();
  return state;
}

/** Takes it away for good; answers whether there was one. */
async function drop(queries: Queries, orderId: string, productId: string): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom('review')
    .where('order_id', '=', orderId)
    .where('product_id', '=', productId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** What buyers write of tools. Whoever calls this has opened the order by its secret link. */
export const reviews = { own, write, drop };
