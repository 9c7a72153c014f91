import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../database/new-id.ts';
import type { Queries } from '../../database/database.ts';
import { addProduct, moveStock } from '../../desk/products.ts';
import { needOrder, type Order } from '../orders.ts';
import { standInSecret } from './stripe-stand-in.ts';

const settings = `
seller: { name: A Small Maker, address: [1 Work Street, 10115 Berlin], email: maker@example.org, vat: DE123456789 }
currencies: [USD, EUR]
tax: { kind: included, percent: 19, name: VAT }
shipping:
  - { id: tracked, name: "Tracked, worldwide", amount: { USD: 900, EUR: 800 }, days: [3, 10], countries: [DE, US] }
legal: { terms: Terms., returns: Returns., imprint: Imprint. }
`;

/** The environment of a shop that sells through the stand-in at `address`. */
export function sellingEnv(address: string): {
  readonly env: Readonly<Record<string, string>>;
  readonly drop: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-shop-'));
  writeFileSync(join(folder, 'shop.yaml'), settings);
  return {
    env: {
      SHOP: join(folder, 'shop.yaml'),
      STRIPE_SECRET_KEY: 'sk_test_stand_in',
      STRIPE_WEBHOOK_SECRET: standInSecret,
      STRIPE_ADDRESS: address,
      ORIGIN: 'http://localhost',
    },
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Puts a product with so many pieces on the shelf; answers its id. */
export async function shelve(queries: Queries, slug: string, pieces: number): Promise<string> {
  const id = await addProduct(
    queries,
    {
      slug,
      name: `Tool ${slug}`,
      summary: 'A plain tool.',
      description: '',
      tool: 'firm-ball',
      offered: true,
      prices: { USD: 3900, EUR: 3600 },
    },
    Date.now(),
  );
  await moveStock(queries, id, pieces);
  return id;
}

/** Writes the order of one piece of a product, as it stands after a while; answers it. */
export async function sold(
  queries: Queries,
  productId: string,
  { mode, state, email, nowMs }: Pick<Order, 'mode' | 'state'> & { email: string; nowMs: number },
): Promise<Order> {
  const id = newId(nowMs);
  const at = new Date(nowMs);
  const amounts = { subtotal: 3900, shipping_amount: 900, tax_amount: 0, total: 4800 };
  const shipping = {
    id: 'tracked',
    name: 'Tracked',
    amount: 900,
    days: [3, 10],
    countries: ['DE'],
  };
  await queries
    .insertInto('shop_order')
    .values({
      id,
      number: `T-${id}`,
      mode,
      state,
      currency: 'USD',
      ...amounts,
      shipping: JSON.stringify(shipping),
      tax_note: '',
      email,
      name: 'Ada Runner',
      address: null,
      country: 'DE',
      paid_at: at,
      shipped_at: state === 'shipped' || state === 'delivered' ? at : null,
      delivered_at: state === 'delivered' ? at : null,
    })
    .execute();
  const line = { line: 1, name: 'Plain tool', quantity: 1, unit_amount: 3900 };
  await queries
    .insertInto('order_line')
    .values({ order_id: id, product_id: productId, ...line })
    .execute();
  return needOrder(queries, id);
}
