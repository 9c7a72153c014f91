import type { Queries } from '../src/lib/server/database/database.ts';

/** Whether everything in the books adds up. Each number but `orders` and `paid` should be zero. */
export interface Books {
  readonly orders: number;
  /** Payments the payment service took. */
  readonly paid: number;
  /** Orders without lines, without exactly one letter, or whose checkout is not done. */
  readonly half: number;
  /** Payments without an order, and orders without a payment. */
  readonly unmatched: number;
  /** Gaps and repeats in the series of numbers. */
  readonly misnumbered: number;
  /** Pieces that are neither on the shelf nor sold. */
  readonly missingPieces: number;
  /** Pieces marked as held that no reservation holds, or the other way round. */
  readonly misheld: number;
}

/** Reads the books of one product's shop. */
export async function booksOf(
  db: Queries,
  slug: string,
  shelved: number,
  paid: number,
): Promise<Books> {
  const product = await db
    .selectFrom('product')
    .innerJoin('stock', 'stock.product_id', 'product.id')
    .select(['product.id', 'on_hand', 'reserved'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const orders = await db.selectFrom('shop_order').select(['id', 'number']).execute();
  const lines = await db.selectFrom('order_line').select(['order_id', 'quantity']).execute();
  const letters = await db.selectFrom('mail').select('owner_id').execute();
  const done = await db.selectFrom('checkout').select('id').where('state', '=', 'done').execute();
  const held = await db.selectFrom('reservation').select('quantity').execute();
  const count = (ids: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const [lineCount, letterCount] = [
    count(lines.map((line) => line.order_id)),
    count(letters.map((letter) => letter.owner_id)),
  ];
  const doneIds = new Set(done.map(({ id }) => id));
  const half = orders.filter(
    ({ id }) => lineCount.get(id) !== 1 || letterCount.get(id) !== 1 || !doneIds.has(id),
  );
  const numbers = orders
    .map(({ number }) => Number(number.replace(/\D/g, '')))
    .sort((a, b) => a - b);
  const sum = (rows: readonly { quantity: number }[]): number =>
    rows.reduce((total, { quantity }) => total + quantity, 0);
  return {
    orders: orders.length,
    paid,
    half: half.length + Math.abs(doneIds.size - orders.length),
    unmatched: Math.abs(paid - orders.length),
    misnumbered: numbers.filter((number, i) => number !== 1001 + i).length,
    missingPieces: shelved - product.on_hand - sum(lines),
    misheld: product.reserved - sum(held),
  };
}
