import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ownAddress } from '#lib/ui/own-address.ts';
import { withQuantity } from '#lib/server/shop/cart-cookie.ts';
import { mostOfOne, wishSchema } from '#lib/server/shop/checkout.ts';
import { checkoutLimit, guard } from '#lib/server/shop/limits.ts';
import { money } from '#lib/server/shop/money.ts';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { shop, mode, cart } = shopOf(event);
  if (mode.kind === 'closed') return { lines: [], currencies: [], shipping: [], most: mostOfOne };
  const products = await shop.products(mode);
  const { currencies, shipping } = mode.settings;
  const lines = [...cart].flatMap(([slug, quantity]) => {
    const product = products.find((each) => each.slug === slug);
    return product ? [{ product, quantity }] : [];
  });
  const offered = currencies.filter((c) => lines.every(({ product }) => product.prices[c]));
  return {
    most: mostOfOne,
    lines: lines.map(({ product, quantity }) => ({
      slug: product.slug,
      name: product.name,
      quantity,
      free: product.free,
      prices: offered.map((c) => money((product.prices[c] ?? 0) * quantity, c)),
    })),
    currencies: offered.map((c) => ({
      id: c,
      total: money(
        lines.reduce((sum, { product, quantity }) => sum + (product.prices[c] ?? 0) * quantity, 0),
        c,
      ),
    })),
    shipping: shipping.map(({ id, name, days, amount }) => ({
      id,
      name,
      days,
      prices: offered.map((c) => money(amount[c] ?? 0, c)),
    })),
  };
};

const change = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
  quantity: z.coerce.number().int().min(0).max(mostOfOne),
});

export const actions: Actions = {
  add: async (event) => {
    const { cart, keepCart } = shopOf(event);
    const form = await event.request.formData();
    const slug = change.shape.slug.safeParse(form.get('slug')).data;
    if (slug === undefined) return fail(400, { refused: 'not-offered', slug: '' });
    keepCart(withQuantity(cart, slug, (cart.get(slug) ?? 0) + 1));
    redirect(303, event.url.pathname);
  },
  change: async (event) => {
    const { cart, keepCart } = shopOf(event);
    const form = Object.fromEntries(await event.request.formData());
    const { data } = change.safeParse(form);
    if (!data) return fail(400, { refused: 'quantity', slug: '' });
    keepCart(withQuantity(cart, data.slug, data.quantity));
    redirect(303, event.url.pathname);
  },
  checkout: async (event) => {
    guard(checkoutLimit, event);
    const { shop, cart } = shopOf(event);
    const form = await event.request.formData();
    const lines = [...cart].map(([slug, quantity]) => ({ slug, quantity }));
    const wish = wishSchema.safeParse({
      lines,
      currency: form.get('currency'),
      shipping: form.get('shipping'),
    });
    if (!wish.success) {
      const refused = lines.length === 0 ? 'empty' : 'shipping';
      return fail(400, { refused, slug: '' });
    }
    const begun = await shop.begin(wish.data, event.url.hostname);
    if ('url' in begun) redirect(303, ownAddress(begun.url));
    return fail(409, { slug: '', ...begun });
  },
};
