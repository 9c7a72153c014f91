import Stripe from 'stripe';
import type { Checkout } from './checkout.ts';
import type { PaymentKeys } from './shop-mode.ts';
import type { Tax } from './settings.ts';

/** Addresses the payer comes back to. */
export interface ReturnAddresses {
  readonly paid: string;
  readonly cart: string;
}

/** What the shop asks of the payment service. */
export interface PaymentService {
  readonly open: (
    checkout: Checkout,
    back: ReturnAddresses,
    tax: Tax,
  ) => Promise<{ readonly id: string; readonly url: string }>;
  /** Ends an unpaid session; answers whether it was paid, is over, or must be asked again. */
  readonly end: (sessionId: string) => Promise<'complete' | 'over'>;
  /** Pays back; the same id twice pays once. */
  readonly refund: (refund: {
    readonly id: string;
    readonly orderId: string;
    readonly paymentIntent: string;
    readonly amount: number;
    readonly again: boolean;
  }) => Promise<{ readonly id: string; readonly state: 'pending' | 'succeeded' | 'failed' }>;
}

/** Stripe's SDK, at `address` if that is given (a stand-in for tests). */
export function stripeClient(secret: string, address: string | undefined): Stripe {
  const common = { maxNetworkRetries: 2, timeout: 15_000, telemetry: false } as const;
  if (!address) return new Stripe(secret, common);
  const { hostname, port, protocol } = new URL(address);
  return new Stripe(secret, {
    ...common,
    host: hostname,
    port,
    protocol: protocol === 'http:' ? 'http' : 'https',
  });
}

function sessionOf(
  checkout: Checkout,
  back: ReturnAddresses,
  tax: Tax,
): Stripe.Checkout.SessionCreateParams {
  const currency = checkout.currency.toLowerCase();
  const { shipping } = checkout;
  const behaviour = tax.kind === 'stripe' ? ({ tax_behavior: 'exclusive' } as const) : {};
  return {
    mode: 'payment',
    client_reference_id: checkout.id,
    metadata: { checkout: checkout.id },
    payment_intent_data: { metadata: { checkout: checkout.id } },
    success_url: back.paid,
    cancel_url: back.cart,
    expires_at: Math.floor(checkout.expiresAt.getTime() / 1000),
    automatic_tax: { enabled: tax.kind === 'stripe' },
    shipping_address_collection: {
      allowed_countries: [
        ...shipping.countries,
      ] as Stripe.Checkout.SessionCreateParams.ShippingAddressCollection.AllowedCountry[],
    },
    shipping_options: [
      {
        shipping_rate_data: {
          type: 'fixed_amount',
          display_name: shipping.name,
          fixed_amount: { amount: checkout.shippingAmount, currency },
          ...behaviour,
        },
      },
    ],
    line_items: checkout.lines.map((line) => ({
      quantity: line.quantity,
      price_data: {
        currency,
        unit_amount: line.unitAmount,
        product_data: { name: line.name },
        ...behaviour,
      },
    })),
  };
}

const settled = (status: string | null): 'pending' | 'succeeded' | 'failed' =>
  status === 'succeeded'
    ? 'succeeded'
    : status === 'failed' || status === 'canceled'
      ? 'failed'
      : 'pending';

/** The real payment service. */
export function stripeService(keys: PaymentKeys, address: string | undefined): PaymentService {
  const stripe = stripeClient(keys.secret, address);
  return {
    open: async (checkout, back, tax) => {
      const session = await stripe.checkout.sessions.create(sessionOf(checkout, back, tax), {
        idempotencyKey: `checkout-${checkout.id}`,
      });
      if (!session.url) throw new Error('the payment service gave no address to pay at');
      return { id: session.id, url: session.url };
    },
    end: async (sessionId) => {
      const { status } = await stripe.checkout.sessions.retrieve(sessionId);
      if (status === 'open') await stripe.checkout.sessions.expire(sessionId);
      return status === 'complete' ? 'complete' : 'over';
    },
    refund: async ({ id, orderId, paymentIntent, amount, again }) => {
      // Stripe forgets keys of idempotency after a day, so a later try looks first.
      const known = again
        ? (await stripe.refunds.list({ payment_intent: paymentIntent, limit: 100 })).data.find(
            ({ metadata }) => metadata?.['refund'] === id,
          )
        : undefined;
      const refund =
        known ??
        (await stripe.refunds.create(
          { payment_intent: paymentIntent, amount, metadata: { refund: id, checkout: orderId } },
          { idempotencyKey: `refund-${id}` },
        ));
      return { id: refund.id, state: settled(refund.status) };
    },
  };
}
