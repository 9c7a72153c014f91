import { error } from '@sveltejs/kit';
import { orderBehind, orderWords } from '#lib/server/shop/order-page.ts';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await orderBehind(event);
  const { mode } = shopOf(event);
  const words = orderWords(view, Date.now());
  if (!words.order || mode.kind === 'closed') error(404);
  event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  return { demo: words.demo, lines: words.lines, order: words.order, seller: mode.settings.seller };
};
