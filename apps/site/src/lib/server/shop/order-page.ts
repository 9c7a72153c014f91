import { error, type RequestEvent } from '@sveltejs/kit';
import { addressLines } from './address.ts';
import { guard, wrongLinkLimit } from './limits.ts';
import { money } from './money.ts';
import { guaranteeEnds } from './orders.ts';
import { returnBarred } from './returns.ts';
import { shopOf } from './shop-of.ts';
import type { OrderView } from './shop.ts';

/** What lies behind the link of this request; 404 for a wrong one, and soon 429. */
export async function orderBehind(event: RequestEvent): Promise<OrderView> {
  const { id = '', secret = '' } = event.params;
  const view = await shopOf(event).shop.view(id, secret);
  if (view) return view;
  guard(wrongLinkLimit, event);
  error(404);
}

/** An order as its page shows it. */
export function orderWords({ checkout, order, returns, refunds }: OrderView, nowMs: number) {
  const { currency } = checkout;
  const lines = (order?.lines ?? checkout.lines).map(({ name, quantity, unitAmount }) => ({
    name,
    quantity,
    unit: money(unitAmount, currency),
    amount: money(quantity * unitAmount, currency),
  }));
  const demo = checkout.mode === 'demo';
  if (!order) return { demo, state: checkout.state, lines, order: undefined };
  return {
    demo,
    state: checkout.state,
    lines,
    order: {
      number: order.number,
      state: order.state,
      shippingName: order.shipping.name,
      shippingAmount: money(order.shippingAmount, currency),
      tax: order.taxAmount > 0 ? money(order.taxAmount, currency) : undefined,
      taxNote: order.taxNote,
      total: money(order.total, currency),
      name: order.name,
      address: order.address ? addressLines(order.address) : [],
      paidAt: order.paidAt,
      shippedAt: order.shippedAt,
      deliveredAt: order.deliveredAt,
      carrier: order.carrier,
      trackingNumber: order.trackingNumber,
      trackingUrl: order.trackingUrl,
      guaranteeEnds: guaranteeEnds(order),
      mayReturn: returnBarred(order, returns, nowMs) === undefined,
      returns: returns.map(({ id, state, directions }) => ({ id, state, directions })),
      refunds: refunds.map(({ id, amount, state }) => ({
        id,
        state,
        amount: money(amount, currency),
      })),
    },
  };
}
