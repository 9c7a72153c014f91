import type { RequestEvent } from '@sveltejs/kit';
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
      if (cart.size === 0) cookies.delete(cartCookie.name, { path: cartCookie.options.path });
      else cookies.set(cartCookie.name, writeCart(cart), { ...cartCookie.options, secure });
    },
  };
}
