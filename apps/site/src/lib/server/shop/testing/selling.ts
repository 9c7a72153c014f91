import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addProduct, moveStock } from '../../desk/products.ts';
import type { Queries } from '../../database/database.ts';
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
