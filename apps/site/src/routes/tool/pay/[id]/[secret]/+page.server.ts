import { error, fail, redirect } from '@sveltejs/kit';
import { ownAddress } from '#lib/ui/own-address.ts';
import { demoBuyerSchema } from '#lib/server/shop/demo-payment.ts';
import { checkoutLimit, guard, wrongLinkLimit } from '#lib/server/shop/limits.ts';
import { money } from '#lib/server/shop/money.ts';
import { shopOf } from '#lib/server/shop/shop-of.ts';
import type { Checkout } from '#lib/server/shop/checkout.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

async function checkoutBehind(event: RequestEvent): Promise<Checkout> {
  const { id = '', secret = '' } = event.params;
  const view = await shopOf(event).shop.view(id, secret);
  if (view) return view.checkout;
  guard(wrongLinkLimit, event);
  error(404);
}

/** Leads on to the payment service by a page, because a form of ours may not be sent on elsewhere. */
export const load: PageServerLoad = async (event) => {
  const { mode, currency, subtotal, shippingAmount, state, shipping, paymentUrl } =
    await checkoutBehind(event);
  if (mode === 'demo' && shopOf(event).mode.kind !== 'demo') error(404);
  event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  return {
    state,
    paymentUrl,
    total: money(subtotal + shippingAmount, currency),
    countries: shipping.countries,
  };
};

export const actions: Actions = {
  default: async (event) => {
    guard(checkoutLimit, event);
    const checkout = await checkoutBehind(event);
    const { shop, mode, keepCart } = shopOf(event);
    if (checkout.mode !== 'demo' || mode.kind !== 'demo') error(404);
    const given = Object.fromEntries(await event.request.formData());
    const buyer = demoBuyerSchema.safeParse(given);
    if (!buyer.success) {
      const [issue] = buyer.error.issues;
      return fail(400, {
        given,
        field: String(issue?.path[0] ?? ''),
        message: issue?.message ?? '',
      });
    }
    await shop.payDemo(checkout, buyer.data);
    keepCart(new Map());
    redirect(303, ownAddress(shop.pathOf(checkout.id)));
  },
};
