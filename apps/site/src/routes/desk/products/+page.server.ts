import { atDesk } from '#lib/server/desk/desk-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { desk } = await atDesk(event);
  const demo = event.locals.services.shop.modeFor(event.url.hostname).kind === 'demo';
  const products = await desk.products(demo);
  return {
    demo,
    products: products.map(({ id, name, offered, onHand, free }) => ({
      id,
      name,
      offered,
      onHand,
      free,
    })),
  };
};
