import { z } from 'zod';
import { mostOfOne } from './checkout.ts';

/** What lies in a cart: pieces by the product's address. */
export type Cart = ReadonlyMap<string, number>;

const item = z.tuple([
  z.string().regex(/^[a-z0-9-]{1,80}$/),
  z.coerce.number().int().min(1).max(mostOfOne),
]);
const mostProducts = 20;

/** Reads a cart as its cookie holds it, `ql-claw:1.roller:2`. What cannot be one is left out. */
export function readCart(cookie: string | undefined): Cart {
  const cart = new Map<string, number>();
  for (const part of (cookie ?? '').slice(0, 2000).split('.').slice(0, mostProducts)) {
    const parsed = item.safeParse(part.split(':'));
    if (parsed.success) cart.set(...parsed.data);
  }
  return cart;
}

/** The cart as its cookie holds it. */
export function writeCart(cart: Cart): string {
  return [...cart].map(([slug, quantity]) => `${slug}:${quantity}`).join('.');
}

/** The cart with so many of a product; none takes it out. */
export function withQuantity(cart: Cart, slug: string, quantity: number): Cart {
  const next = new Map(cart);
  if (quantity < 1) next.delete(slug);
  else if (next.has(slug) || next.size < mostProducts)
    next.set(slug, Math.min(quantity, mostOfOne));
  return next;
}

/** How a cart's cookie is set: for the shop's pages alone, and nothing a script can read. */
export const cartCookie = {
  name: 'cart',
  options: { path: '/tool', httpOnly: true, sameSite: 'lax', maxAge: 30 * 24 * 3600 },
} as const;
