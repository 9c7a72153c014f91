import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';

interface DemoProduct {
  readonly slug: string;
  readonly name: string;
  readonly tool: string;
  readonly summary: string;
  readonly description: string;
  readonly prices: Readonly<Record<string, number>>;
  readonly onHand: number;
}

/** What a demo shows: the tool of the article that Unknot began with, and two plain ones. */
const demoProducts: readonly DemoProduct[] = [
  {
    slug: 'ql-claw',
    name: 'QL Claw',
    tool: 'curved-tool',
    summary: 'A curved tool with two prongs. It stays where you put it.',
    description:
      'Its maker says: it does not roll around, its material is soothing, and it serves hip, back and glute muscles.\n\nFor the deep hip flexors, only once a clinician has shown you how.',
    prices: { USD: 3900, EUR: 3600 },
    onHand: 20,
  },
  {
    slug: 'lacrosse-ball',
    name: 'Lacrosse ball',
    tool: 'firm-ball',
    summary: 'A firm rubber ball, 6.3 cm. For one spot at a time, on the floor or a wall.',
    description:
      'Put it between you and a wall, and lean. On the floor it presses harder, because more of you lies on it.\n\nA tennis ball is softer and may be all you need.',
    prices: { USD: 700, EUR: 650 },
    onHand: 60,
  },
  {
    slug: 'foam-roller',
    name: 'Foam roller, short',
    tool: 'roller',
    summary: 'A plain roller, 30 cm long. It spreads the pressure wide.',
    description:
      'Good for the long muscles of thigh and calf. It cannot press one spot as a ball can.\n\nRoll slowly, and never over the bone at the side of your hip.',
    prices: { USD: 1900, EUR: 1800 },
    onHand: 30,
  },
];

/** Puts the demo's products in, once; they are marked and never mix with a shop's own. */
export async function seedDemo(queries: Queries, nowMs: number): Promise<void> {
  for (const [i, product] of demoProducts.entries()) {
    const id = newId(nowMs);
    const { slug, name, tool, summary, description } = product;
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto('product')
      .values({
        id,
        slug: `demo-${slug}`,
        name,
        tool,
        summary,
        description,
        offered: true,
        demo: true,
        created_at: new Date(nowMs + i),
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) continue;
    const prices = Object.entries(product.prices).map(([currency, amount]) => ({
      product_id: id,
      currency,
      amount,
    }));
    await queries.insertInto('price').values(prices).execute();
    await queries
      .insertInto('stock')
      .values({ product_id: id, on_hand: product.onHand, reserved: 0 })
      .execute();
  }
}
