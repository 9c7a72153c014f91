import { z } from 'zod';
import type { Database, Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { offeredProducts } from './catalogue.ts';
import type { ShippingOption, WholeSettings } from './settings.ts';
import { holdOn, release, reserve, type Pieces } from './stock.ts';
import type { OrderMode } from './tables.ts';

/** How long somebody has to pay, and how long after that a message of a payment may come. */
export const payWithinMs = 31 * 60_000;
const messageWithinMs = 15 * 60_000;
export const mostOfOne = 10;

/** A product in a checkout, with its name and price as they were then. */
export interface CheckoutLine {
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitAmount: number;
}

/** The way of sending that was chosen, as it was then. */
export interface ChosenShipping {
  readonly id: string;
  readonly name: string;
  readonly days: readonly [number, number];
  readonly countries: readonly string[];
}

/** What somebody wants to buy. */
export const wishSchema = z.object({
  lines: z
    .array(
      z.object({
        slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
        quantity: z.number().int().min(1).max(mostOfOne),
      }),
    )
    .min(1)
    .max(20),
  currency: z.string().regex(/^[A-Z]{3}$/),
  shipping: z.string().regex(/^[a-z0-9-]{1,40}$/),
});
export type Wish = z.infer<typeof wishSchema>;

export interface Checkout {
  readonly id: string;
  readonly mode: OrderMode;
  readonly state: 'open' | 'pending' | 'done' | 'expired';
  readonly currency: string;
  readonly lines: readonly CheckoutLine[];
  readonly shipping: ChosenShipping;
  readonly subtotal: number;
  readonly shippingAmount: number;
  readonly sessionId: string | null;
  /** Where it is paid; null in a demo. */
  readonly paymentUrl: string | null;
  readonly expiresAt: Date;
}

/** Why a checkout could not begin. */
export type Refusal =
  | { readonly refused: 'sold-out'; readonly slug: string }
  | { readonly refused: 'not-offered'; readonly slug: string }
  | { readonly refused: 'shipping' | 'currency' | 'closed' | 'payment' };

export const piecesOf = (lines: readonly CheckoutLine[]): Pieces[] =>
  lines.map(({ productId, quantity }) => ({ productId, quantity }));

function merged(lines: Wish['lines']): Map<string, number> {
  const all = new Map<string, number>();
  for (const { slug, quantity } of lines) all.set(slug, (all.get(slug) ?? 0) + quantity);
  return all;
}

async function priceLines(
  queries: Queries,
  wish: Wish,
  demo: boolean,
): Promise<CheckoutLine[] | Refusal> {
  const products = await offeredProducts(queries, demo);
  const lines: CheckoutLine[] = [];
  for (const [slug, quantity] of merged(wish.lines)) {
    const product = products.find((each) => each.slug === slug);
    const unitAmount = product?.prices[wish.currency];
    if (!product || unitAmount === undefined || quantity > mostOfOne)
      return { refused: 'not-offered', slug };
    lines.push({ productId: product.id, slug, name: product.name, quantity, unitAmount });
  }
  return lines;
}

class SoldOut extends Error {
  readonly productId: string;
  constructor(productId: string) {
    super('sold out');
    this.productId = productId;
  }
}

function chosen({ id, name, days, countries }: ShippingOption): ChosenShipping {
  return { id, name, days, countries };
}

/** Begins a checkout: prices the wish and holds its pieces, or says why not. */
export async function beginCheckout(
  { db }: Database,
  wish: Wish,
  mode: OrderMode,
  settings: WholeSettings,
  nowMs: number,
): Promise<Checkout | Refusal> {
  const option = settings.shipping.find(({ id }) => id === wish.shipping);
  const shippingAmount = option?.amount[wish.currency];
  if (!settings.currencies.includes(wish.currency)) return { refused: 'currency' };
  if (!option || shippingAmount === undefined) return { refused: 'shipping' };
  const lines = await priceLines(db, wish, mode === 'demo');
  if ('refused' in lines) return lines;
  const checkout: Checkout = {
    id: newId(nowMs),
    mode,
    state: 'open',
    currency: wish.currency,
    lines,
    shipping: chosen(option),
    subtotal: lines.reduce((sum, line) => sum + line.quantity * line.unitAmount, 0),
    shippingAmount,
    sessionId: null,
    paymentUrl: null,
    expiresAt: new Date(nowMs + payWithinMs),
  };
  try {
    await db.transaction().execute((queries) => writeCheckout(queries, checkout, nowMs));
  } catch (error) {
    if (!(error instanceof SoldOut)) throw error;
    const { slug = '' } = lines.find((line) => line.productId === error.productId) ?? {};
    return { refused: 'sold-out', slug };
  }
  return checkout;
}

async function writeCheckout(queries: Queries, checkout: Checkout, nowMs: number): Promise<void> {
  const until = new Date(checkout.expiresAt.getTime() + messageWithinMs);
  const short = await reserve(queries, checkout.id, piecesOf(checkout.lines), until);
  if (short !== undefined) throw new SoldOut(short);
  const row = {
    id: checkout.id,
    mode: checkout.mode,
    state: checkout.state,
    currency: checkout.currency,
    lines: JSON.stringify(checkout.lines),
    shipping: JSON.stringify(checkout.shipping),
    subtotal: checkout.subtotal,
    shipping_amount: checkout.shippingAmount,
    created_at: new Date(nowMs),
    expires_at: checkout.expiresAt,
  };
  await queries.insertInto('checkout').values(row).execute();
}

/** Notes where it is paid. */
export async function noteSession(
  queries: Queries,
  id: string,
  session: { readonly id: string; readonly url: string },
): Promise<void> {
  await queries
    .updateTable('checkout')
    .set({ session_id: session.id, payment_url: session.url })
    .where('id', '=', id)
    .execute();
}

/** The checkout of an id; locked against others until the transaction ends if `lock` is set. */
export async function readCheckout(
  queries: Queries,
  id: string,
  lock = false,
): Promise<Checkout | undefined> {
  const query = queries.selectFrom('checkout').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    mode: row.mode,
    state: row.state,
    currency: row.currency,
    lines: row.lines,
    shipping: row.shipping,
    subtotal: row.subtotal,
    shippingAmount: row.shipping_amount,
    sessionId: row.session_id,
    paymentUrl: row.payment_url,
    expiresAt: row.expires_at,
  };
}

/** Moves a checkout on; answers nothing. */
export async function setCheckoutState(
  queries: Queries,
  id: string,
  state: Checkout['state'],
): Promise<void> {
  await queries.updateTable('checkout').set({ state }).where('id', '=', id).execute();
}

/** A slow payment is under way: its pieces are held until it succeeds or fails. */
export async function awaitPayment(queries: Queries, checkout: Checkout): Promise<void> {
  await holdOn(queries, checkout.id, piecesOf(checkout.lines));
  await setCheckoutState(queries, checkout.id, 'pending');
}

/** Ends a checkout that was not paid, and gives its pieces back. */
export async function endUnpaid(queries: Queries, checkout: Checkout): Promise<void> {
  await release(queries, checkout.id, piecesOf(checkout.lines));
  await setCheckoutState(queries, checkout.id, 'expired');
}
