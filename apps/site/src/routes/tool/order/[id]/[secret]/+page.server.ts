import { fail, redirect } from '@sveltejs/kit';
import { mayReview } from '#lib/server/reviews/reviews.ts';
import { checkoutLimit, guard } from '#lib/server/shop/limits.ts';
import { orderBehind, orderWords } from '#lib/server/shop/order-page.ts';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import type { OrderView } from '#lib/server/shop/shop.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** What of the order its buyer can write about, or has. */
async function reviewable({ order, checkout }: OrderView, { locals }: RequestEvent) {
  if (!order || !mayReview(order)) return [];
  const { reviews } = locals.services.talk;
  return Promise.all(
    checkout.lines.map(async ({ slug, name, productId }) => {
      const own = await reviews.own(order.id, productId);
      return { slug, name, written: own !== undefined };
    }),
  );
}

export const load: PageServerLoad = async (event) => {
  const view = await orderBehind(event);
  const { cart, keepCart } = shopOf(event);
  if (view.order && cart.size > 0 && view.checkout.lines.every(({ slug }) => cart.has(slug)))
    keepCart(new Map());
  event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  return { ...orderWords(view, Date.now()), reviewable: await reviewable(view, event) };
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
