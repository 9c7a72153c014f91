import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { cartCookie, readCart, writeCart, type Cart } from './cart-cookie.ts';
import type { ShopMode } from './shop-mode.ts';
import type { Shop } from './shop.ts';

/** The shop as this request meets it. */
export interface ShopHere {
  readonly shop: Shop;
  readonly mode: ShopMode;
  readonly cart: Cart;
  readonly keepCart: (cart: Cart) => void;
}

/** The shop, how it sells at this address, and the cart that came along. */
export function shopOf({ locals, url, cookies }: RequestEvent): ShopHere {
  const { shop } = locals.services;
  return {
    shop,
    mode: shop.modeFor(url.hostname),
    cart: readCart(cookies.get(cartCookie.name)),
    keepCart: (cart) => {
      const secure = url.protocol === 'https:';
      // The shop's own pages, in this build's language.
      const path = resolve('/tool');
      if (cart.size === 0) cookies.delete(cartCookie.name, { path });
      else cookies.set(cartCookie.name, writeCart(cart), { ...cartCookie.options, path, secure });
    },
  };
}
