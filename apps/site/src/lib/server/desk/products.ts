import { sql } from 'kysely';
import { z } from 'zod';
import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { NotPossible } from '../shop/orders.ts';

const text = z.string().trim();

/** A product as the desk writes it. */
export const productSchema = z.object({
  slug: text
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the address must be small letters, digits and hyphens')
    .max(60),
  name: text.min(1, 'the name is missing').max(80),
  summary: text.min(1, 'the summary is missing').max(200),
  description: text.max(4000),
  tool: text.regex(/^[a-z0-9-]{1,60}$/, 'the kind of tool must be one of the list'),
  offered: z.boolean(),
  prices: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().int().positive()),
});
export type ProductForm = z.infer<typeof productSchema>;

async function writePrices(queries: Queries, id: string, prices: ProductForm['prices']) {
  await queries.deleteFrom('price').where('product_id', '=', id).execute();
  const rows = Object.entries(prices).map(([currency, amount]) => ({
    product_id: id,
    currency,
    amount,
  }));
  if (rows.length > 0) await queries.insertInto('price').values(rows).execute();
}

/** Adds a product with an empty shelf; answers its id. */
export async function addProduct(
  queries: Queries,
  { prices, ...product }: ProductForm,
  nowMs: number,
): Promise<string> {
  const id = newId(nowMs);
  const taken = await queries
    .selectFrom('product')
    .select('id')
    .where('slug', '=', product.slug)
    .executeTakeFirst();
  if (taken) throw new NotPossible('This address is another product’s.');
  await queries
    .insertInto('product')
    .values({ id, ...product, demo: false, created_at: new Date(nowMs) })
    .execute();
  await queries.insertInto('stock').values({ product_id: id, on_hand: 0, reserved: 0 }).execute();
  await writePrices(queries, id, prices);
  return id;
}

/** Changes what is said of a product, and its prices. Orders keep theirs. */
export async function changeProduct(
  queries: Queries,
  id: string,
  { prices, slug, ...product }: ProductForm,
): Promise<void> {
  const { numUpdatedRows } = await queries
    .updateTable('product')
    .set({ ...product, slug })
    .where('id', '=', id)
    .where('demo', '=', false)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new NotPossible('This product cannot be changed.');
  await writePrices(queries, id, prices);
}

/** Adds pieces to the shelf, or takes them off; never those that a checkout holds. */
export async function moveStock(queries: Queries, id: string, by: number): Promise<void> {
  const { numUpdatedRows } = await queries
    .updateTable('stock')
    .set({ on_hand: sql`on_hand + ${by}` })
    .where('product_id', '=', id)
    .where(sql<boolean>`on_hand + ${by} >= reserved`)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new NotPossible('Some of these pieces are held by a checkout.');
}
