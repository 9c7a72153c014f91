import { shopOf } from '#lib/server/shop/shop-of.ts';
import { servingTools, toolKinds } from '#lib/server/shop/tool-kinds.ts';
import { money } from '#lib/server/shop/money.ts';
import type { PageServerLoad } from './$types';

/** Everything for every plan: which of it is shown is decided on the device. */
export const load: PageServerLoad = async (event) => {
  const { shop, mode } = shopOf(event);
  const currency = mode.kind === 'closed' ? undefined : mode.settings.currencies[0];
  const products = await shop.products(mode);
  return {
    kinds: toolKinds,
    serving: servingTools,
    products: products.map(({ slug, name, summary, tool, free, prices }) => ({
      slug,
      name,
      summary,
      tool,
      inStock: free > 0,
      price: currency && prices[currency] ? money(prices[currency], currency) : undefined,
    })),
  };
};
