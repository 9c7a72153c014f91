import type { Queries } from '../database/database.ts';

/** A product as people see it. */
export interface Product {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** What kind of tool it is, in the atlas' words. */
  readonly tool: string;
  readonly offered: boolean;
  /** In a currency's smallest unit. */
  readonly prices: Readonly<Record<string, number>>;
  readonly onHand: number;
  /** Pieces that nobody holds. */
  readonly free: number;
}

async function readProducts(queries: Queries, demo: boolean): Promise<Product[]> {
  const products = await queries
    .selectFrom('product')
    .innerJoin('stock', 'stock.product_id', 'product.id')
    .selectAll('product')
    .select(['stock.on_hand', 'stock.reserved'])
    .where('product.demo', '=', demo)
    .orderBy('product.created_at')
    .orderBy('product.id')
    .execute();
  const prices = await queries.selectFrom('price').selectAll().execute();
  return products.map(({ id, slug, name, summary, description, tool, offered, ...stock }) => ({
    id,
    slug,
    name,
    summary,
    description,
    tool,
    offered,
    prices: Object.fromEntries(
      prices.filter((price) => price.product_id === id).map((p) => [p.currency, p.amount]),
    ),
    onHand: stock.on_hand,
    free: stock.on_hand - stock.reserved,
  }));
}

/** Everything of the demo, or everything of the shop, also what is not offered. */
export const allProducts = readProducts;

/** What can be bought: of the demo, or of the shop; never both. */
export async function offeredProducts(queries: Queries, demo: boolean): Promise<Product[]> {
  return (await readProducts(queries, demo)).filter(({ offered }) => offered);
}
