import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';

/** So many pieces of a product. */
export interface Pieces {
  readonly productId: string;
  readonly quantity: number;
}

/** In one order for everybody, so that two checkouts of the same things never wait for each other. */
const inOrder = (pieces: readonly Pieces[]): Pieces[] =>
  pieces.toSorted((a, b) => (a.productId < b.productId ? -1 : 1));

/**
 * Holds pieces for a checkout. Answers the product there is too little of; then the caller must
 * roll its transaction back.
 */
export async function reserve(
  queries: Queries,
  checkoutId: string,
  pieces: readonly Pieces[],
  until: Date,
): Promise<string | undefined> {
  for (const { productId, quantity } of inOrder(pieces)) {
    const { numUpdatedRows } = await queries
      .updateTable('stock')
      .set({ reserved: sql`reserved + ${quantity}` })
      .where('product_id', '=', productId)
      .where(sql<boolean>`on_hand - reserved >= ${quantity}`)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return productId;
    const row = { product_id: productId, checkout_id: checkoutId, quantity, until };
    await queries.insertInto('reservation').values(row).execute();
  }
  return undefined;
}

async function takeReservations(
  queries: Queries,
  checkoutId: string,
  productIds: readonly string[],
): Promise<Pieces[]> {
  if (productIds.length === 0) return [];
  const rows = await queries
    .deleteFrom('reservation')
    .where('product_id', 'in', productIds)
    .where('checkout_id', '=', checkoutId)
    .returning(['product_id', 'quantity'])
    .execute();
  return inOrder(rows.map((row) => ({ productId: row.product_id, quantity: row.quantity })));
}

const idsOf = (pieces: readonly Pieces[]): string[] => pieces.map(({ productId }) => productId);

/** Gives back what a checkout held. */
export async function release(
  queries: Queries,
  checkoutId: string,
  pieces: readonly Pieces[],
): Promise<void> {
  for (const { productId, quantity } of await takeReservations(queries, checkoutId, idsOf(pieces)))
    await queries
      .updateTable('stock')
      .set({ reserved: sql`reserved - ${quantity}` })
      .where('product_id', '=', productId)
      .execute();
}

/**
 * Takes paid pieces out of the stock: those held, or free ones where the hold is over. False when
 * there are not enough; then nothing is taken and what was held is given back.
 */
export async function sell(
  queries: Queries,
  checkoutId: string,
  pieces: readonly Pieces[],
): Promise<boolean> {
  await release(queries, checkoutId, pieces);
  const taken: Pieces[] = [];
  for (const piece of inOrder(pieces)) {
    const { numUpdatedRows } = await queries
      .updateTable('stock')
      .set({ on_hand: sql`on_hand - ${piece.quantity}` })
      .where('product_id', '=', piece.productId)
      .where(sql<boolean>`on_hand - reserved >= ${piece.quantity}`)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) {
      await putBack(queries, taken);
      return false;
    }
    taken.push(piece);
  }
  return true;
}

/** Puts pieces back into the stock. */
export async function putBack(queries: Queries, pieces: readonly Pieces[]): Promise<void> {
  for (const { productId, quantity } of inOrder(pieces))
    await queries
      .updateTable('stock')
      .set({ on_hand: sql`on_hand + ${quantity}` })
      .where('product_id', '=', productId)
      .execute();
}

/** Pieces that are payed for slowly are held without an end. */
export async function holdOn(
  queries: Queries,
  checkoutId: string,
  pieces: readonly Pieces[],
): Promise<void> {
  await queries
    .updateTable('reservation')
    .set({ until: null })
    .where('product_id', 'in', idsOf(pieces))
    .where('checkout_id', '=', checkoutId)
    .execute();
}
