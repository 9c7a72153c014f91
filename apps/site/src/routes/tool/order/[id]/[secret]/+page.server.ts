import { fail, redirect } from '@sveltejs/kit';
import { checkoutLimit, guard } from '#lib/server/shop/limits.ts';
import { orderBehind, orderWords } from '#lib/server/shop/order-page.ts';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await orderBehind(event);
  const { cart, keepCart } = shopOf(event);
  if (view.order && cart.size > 0 && view.checkout.lines.every(({ slug }) => cart.has(slug)))
    keepCart(new Map());
  event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  return orderWords(view, Date.now());
};

export const actions: Actions = {
  return: async (event) => {
    guard(checkoutLimit, event);
    const { checkout } = await orderBehind(event);
    try {
      await shopOf(event).shop.askReturn(checkout.id);
    } catch (error) {
      if ((error as Error).name !== 'NotPossible') throw error;
      return fail(409, { refused: true });
    }
    redirect(303, event.url.pathname);
  },
};
