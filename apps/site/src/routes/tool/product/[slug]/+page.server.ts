import { error } from '@sveltejs/kit';
import { money } from '#lib/server/shop/money.ts';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import { toolKinds } from '#lib/server/shop/tool-kinds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { shop, mode } = shopOf(event);
  const product = (await shop.products(mode)).find(({ slug }) => slug === event.params.slug);
  if (!product || mode.kind === 'closed') error(404);
  const { slug, name, summary, description, tool, free, prices } = product;
  const { currencies, shipping } = mode.settings;
  const [option] = shipping;
  return {
    product: { slug, name, summary, description, tool, free },
    kind: toolKinds.find(({ id }) => id === tool),
    prices: currencies.flatMap((c) => (prices[c] === undefined ? [] : [money(prices[c], c)])),
    days: option?.days,
  };
};
