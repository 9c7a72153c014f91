import Stripe from 'stripe';
import { z } from 'zod';
import { newId } from '../database/new-id.ts';
import { mailAddress } from '../mail/letter.ts';
import { addressSchema, type Address } from './address.ts';
import type { Checkout } from './checkout.ts';

/** What the rehearsed payment page asks for. */
export const demoBuyerSchema = addressSchema.extend({
  email: mailAddress,
  name: z.string().trim().min(1, 'the name is missing').max(120),
});
export type DemoBuyer = z.infer<typeof demoBuyerSchema>;

const stripeAddress = ({ postcode, ...address }: Address): object => ({
  ...address,
  postal_code: postcode,
});

/**
 * The message a payment service would send of this rehearsed payment, signed as it signs, so that a
 * demo order is made by the very code that makes a real one.
 */
export function demoMessage(
  checkout: Checkout,
  { email, name, ...address }: DemoBuyer,
  secret: string,
  nowMs: number,
): { readonly body: string; readonly signature: string } {
  const details = { name, address: stripeAddress(address) };
  const total = checkout.subtotal + checkout.shippingAmount;
  const body = JSON.stringify({
    id: `evt_demo_${newId(nowMs)}`,
    object: 'event',
    type: 'checkout.session.completed',
    data: {
      object: {
        id: `cs_demo_${checkout.id}`,
        object: 'checkout.session',
        livemode: false,
        metadata: { checkout: checkout.id },
        payment_status: 'paid',
        currency: checkout.currency.toLowerCase(),
        amount_subtotal: checkout.subtotal,
        amount_total: total,
        total_details: { amount_shipping: checkout.shippingAmount, amount_tax: 0 },
        payment_intent: null,
        customer_details: { email, ...details },
        collected_information: { shipping_details: details },
      },
    },
  });
  const timestamp = Math.floor(nowMs / 1000);
  return {
    body,
    signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp }),
  };
}
