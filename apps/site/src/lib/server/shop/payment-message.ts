import Stripe from 'stripe';
import { z } from 'zod';
import { addressSchema, type Address } from './address.ts';

/** Who paid and where it goes, as the payment service tells it. */
export interface Buyer {
  readonly email: string;
  readonly name: string;
  readonly address: Address;
}

/** A message of the payment service that this shop acts on. */
export type PaymentMessage =
  | {
      readonly kind: 'paid';
      readonly eventId: string;
      readonly type: string;
      readonly checkoutId: string;
      readonly live: boolean;
      readonly sessionId: string;
      readonly currency: string;
      readonly subtotal: number;
      readonly shippingAmount: number;
      readonly taxAmount: number;
      readonly total: number;
      readonly paymentIntent: string | null;
      readonly buyer: Buyer;
    }
  | {
      readonly kind: 'waits' | 'unpaid';
      readonly eventId: string;
      readonly type: string;
      readonly checkoutId: string;
      readonly sessionId: string;
    }
  | {
      readonly kind: 'refund';
      readonly eventId: string;
      readonly type: string;
      readonly checkoutId: string;
      readonly refundId: string;
      readonly state: 'pending' | 'succeeded' | 'failed';
    };

/** The signature is missing, wrong, or too old. */
export class BadSignature extends Error {
  override readonly name = 'BadSignature';
}

const id = z.uuid();
const amount = z.number().int().min(0);
const stripeAddress = z.object({
  line1: z.string().nullish(),
  line2: z.string().nullish(),
  postal_code: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
});
const person = z.object({
  email: z.string().nullish(),
  name: z.string().nullish(),
  address: stripeAddress.nullish(),
});
const session = z.object({
  id: z.string().min(1).max(200),
  livemode: z.boolean(),
  metadata: z.object({ checkout: id }),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  currency: z.string().toUpperCase(),
  amount_subtotal: amount,
  amount_total: amount,
  total_details: z.object({ amount_shipping: amount.nullish(), amount_tax: amount }).nullish(),
  payment_intent: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
  customer_details: person.nullish(),
  collected_information: z.object({ shipping_details: person.nullish() }).nullish(),
});
const refund = z.object({
  metadata: z.object({ refund: id, checkout: id }),
  status: z.string().nullish(),
});

function readAddress(given: z.infer<typeof stripeAddress> | null | undefined): Address {
  return {
    line1: given?.line1 ?? '',
    line2: given?.line2 ?? '',
    postcode: given?.postal_code ?? '',
    city: given?.city ?? '',
    state: given?.state ?? '',
    country: addressSchema.shape.country.catch('').parse(given?.country ?? ''),
  };
}

function readBuyer({ customer_details, collected_information }: z.infer<typeof session>): Buyer {
  const shipping = collected_information?.shipping_details;
  return {
    email: customer_details?.email ?? '',
    name: shipping?.name ?? customer_details?.name ?? '',
    address: readAddress(shipping?.address ?? customer_details?.address),
  };
}

function readSession(event: Stripe.Event): PaymentMessage | undefined {
  const parsed = session.safeParse(event.data.object);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  const common = {
    eventId: event.id,
    type: event.type,
    checkoutId: data.metadata.checkout,
    sessionId: data.id,
  };
  if (/expired$|async_payment_failed$/.test(event.type)) return { kind: 'unpaid', ...common };
  if (data.payment_status === 'unpaid') return { kind: 'waits', ...common };
  const intent = data.payment_intent;
  return {
    kind: 'paid',
    ...common,
    live: data.livemode,
    currency: data.currency,
    subtotal: data.amount_subtotal,
    shippingAmount: data.total_details?.amount_shipping ?? 0,
    taxAmount: data.total_details?.amount_tax ?? 0,
    total: data.amount_total,
    paymentIntent: typeof intent === 'string' ? intent : (intent?.id ?? null),
    buyer: readBuyer(data),
  };
}

function readRefund(event: Stripe.Event): PaymentMessage | undefined {
  const parsed = refund.safeParse(event.data.object);
  if (!parsed.success) return undefined;
  const { metadata, status } = parsed.data;
  const failed = event.type === 'refund.failed' || status === 'failed' || status === 'canceled';
  return {
    kind: 'refund',
    eventId: event.id,
    type: event.type,
    checkoutId: metadata.checkout,
    refundId: metadata.refund,
    state: failed ? 'failed' : status === 'succeeded' ? 'succeeded' : 'pending',
  };
}

/**
 * Reads a message whose signature is right. Undefined for what is not about this shop's checkouts;
 * throws `BadSignature` for the rest.
 */
export function readPaymentMessage(
  body: string,
  signature: string | null,
  secret: string,
): PaymentMessage | undefined {
  let event: Stripe.Event;
  try {
    event = Stripe.webhooks.constructEvent(body, signature ?? '', secret);
  } catch {
    throw new BadSignature('the signature is missing, wrong or too old');
  }
  if (event.type.startsWith('checkout.session.')) return readSession(event);
  return event.type.startsWith('refund.') ? readRefund(event) : undefined;
}
