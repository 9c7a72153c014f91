import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { reviewCounts, shownReviews } from '#lib/server/reviews/review-rows.ts';
import { money } from '#lib/server/shop/money.ts';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import { toolKinds } from '#lib/server/shop/tool-kinds.ts';
import type { PageServerLoad } from './$types';

const reviewId = z.uuid().optional().catch(undefined);

export const load: PageServerLoad = async (event) => {
  const { shop, mode } = shopOf(event);
  const product = (await shop.products(mode)).find(({ slug }) => slug === event.params.slug);
  if (!product || mode.kind === 'closed') error(404);
  const { slug, name, summary, description, tool, free, prices } = product;
  const { currencies, shipping } = mode.settings;
  const [option] = shipping;
  const { db } = event.locals.services.database;
  const before = reviewId.parse(event.url.searchParams.get('before') ?? undefined);
  const [listed, counts] = await Promise.all([
    shownReviews(db, product.id, { played: mode.kind !== 'live', before }),
    reviewCounts(db, product.id),
  ]);
  return {
    product: { slug, name, summary, description, tool, free },
    kind: toolKinds.find(({ id }) => id === tool),
    prices: currencies.flatMap((c) => (prices[c] === undefined ? [] : [money(prices[c], c)])),
    days: option?.days,
    ...listed,
    counts,
    paged: before !== undefined,
  };
};
