import { error } from '@sveltejs/kit';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { mode } = shopOf(event);
  const { page } = event.params;
  if (page !== 'terms' && page !== 'returns' && page !== 'imprint') error(404);
  if (mode.kind === 'closed') return { page, text: undefined, seller: undefined };
  const { legal, seller } = mode.settings;
  return {
    page,
    text: legal[page],
    seller: page === 'imprint' ? seller : undefined,
  };
};
