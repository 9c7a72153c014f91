import { shopOf } from '#lib/server/shop/shop-of.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
  const { mode, cart } = shopOf(event);
  return {
    mode: mode.kind,
    pieces: [...cart.values()].reduce((sum, quantity) => sum + quantity, 0),
  };
};
