import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

export const standInSecret = 'whsec_stand_in';

interface Session {
  readonly id: string;
  readonly form: URLSearchParams;
  status: 'open' | 'complete' | 'expired';
}

interface PaidBack {
  readonly id: string;
  readonly amount: number;
  readonly payment_intent: string;
  readonly metadata: { readonly refund: string; readonly checkout: string };
  readonly status: string;
}

/** A payment service on this machine that speaks as Stripe does and signs what it sends. */
export interface StandIn {
  readonly address: string;
  readonly sessions: ReadonlyMap<string, Session>;
  /** Id of the session in which a checkout is paid. */
  readonly sessionOf: (checkoutId: string) => string;
  readonly refunds: readonly PaidBack[];
  /** While true every request is answered with an error. */
  readonly fail: (yes: boolean) => void;
  /** A signed message that a session was paid, or whatever else is said of it. */
  readonly message: (
    sessionId: string,
    type?: string,
    change?: Readonly<Record<string, unknown>>,
    when?: number,
  ) => { readonly body: string; readonly signature: string };
  readonly close: () => Promise<void>;
}

/** Signs a message of a checkout as the payment service would. */
export function signed(event: object, when = Date.now()): { body: string; signature: string } {
  const body = JSON.stringify(event);
  const timestamp = Math.floor(when / 1000);
  const secret = standInSecret;
  return {
    body,
    signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp }),
  };
}

function subtotalOf(form: URLSearchParams): number {
  let sum = 0;
  for (let i = 0; form.has(`line_items[${i}][quantity]`); i++)
    sum +=
      Number(form.get(`line_items[${i}][quantity]`)) *
      Number(form.get(`line_items[${i}][price_data][unit_amount]`));
  return sum;
}

function paidSession({ id, form }: Session): Record<string, unknown> {
  const subtotal = subtotalOf(form);
  const shipping = Number(
    form.get('shipping_options[0][shipping_rate_data][fixed_amount][amount]') ?? 0,
  );
  const details = {
    name: 'Ada Runner',
    address: {
      line1: '1 Mill Lane',
      line2: null,
      postal_code: '12345',
      city: 'Town',
      state: '',
      country: 'DE',
    },
  };
  return {
    id,
    object: 'checkout.session',
    livemode: false,
    metadata: { checkout: form.get('metadata[checkout]') },
    payment_status: 'paid',
    currency: form.get('line_items[0][price_data][currency]'),
    amount_subtotal: subtotal,
    amount_total: subtotal + shipping,
    total_details: { amount_shipping: shipping, amount_tax: 0, amount_discount: 0 },
    payment_intent: `pi_${id}`,
    customer_details: { email: 'ada@example.org', ...details },
    collected_information: { shipping_details: details },
  };
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

/** Starts the stand-in on a free port. */
export async function startStandIn(): Promise<StandIn> {
  const sessions = new Map<string, Session>();
  const byCheckout = new Map<string, string>();
  const refunds: PaidBack[] = [];
  const answers = new Map<string, object>();
  let failing = false;
  let address = '';

  const answer = (method: string, path: string, form: URLSearchParams): object | undefined => {
    const [, , , what, id, deed] = path.split('/');
    if (what === 'sessions' && method === 'POST' && id === undefined) {
      const made: Session = { id: `cs_test_${randomUUID()}`, form, status: 'open' };
      sessions.set(made.id, made);
      byCheckout.set(form.get('client_reference_id') ?? '', made.id);
      return { id: made.id, object: 'checkout.session', url: `${address}/pay/${made.id}` };
    }
    const session = sessions.get(id ?? '');
    if (session && deed === 'expire') session.status = 'expired';
    if (session) return { id, object: 'checkout.session', status: session.status };
    if (path === '/v1/refunds' && method === 'GET')
      return { object: 'list', data: refunds, has_more: false };
    if (path !== '/v1/refunds') return undefined;
    const refund: PaidBack = {
      id: `re_${randomUUID()}`,
      amount: Number(form.get('amount')),
      payment_intent: String(form.get('payment_intent')),
      metadata: {
        refund: String(form.get('metadata[refund]')),
        checkout: String(form.get('metadata[checkout]')),
      },
      status: 'succeeded',
    };
    refunds.push(refund);
    return refund;
  };

  const server = createServer(async (request, response) => {
    const form = await formOf(request);
    const key = String(request.headers['idempotency-key'] ?? randomUUID());
    const path = (request.url ?? '').split('?')[0] ?? '';
    response.setHeader('content-type', 'application/json');
    // The payer's browser comes here; it is sent on as if it had paid.
    if (path.startsWith('/pay/')) {
      const target = sessions.get(path.slice(5))?.form.get('success_url') ?? '/';
      return response.writeHead(303, { location: target }).end();
    }
    const known = answers.get(key);
    const said = failing ? undefined : (known ?? answer(request.method ?? '', path, form));
    if (said && request.method === 'POST') answers.set(key, said);
    response.statusCode = said ? 200 : 500;
    return response.end(JSON.stringify(said ?? { error: { message: 'out of order' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    sessions,
    sessionOf: (checkoutId) => byCheckout.get(checkoutId) ?? '',
    refunds,
    fail: (yes) => (failing = yes),
    message: (sessionId, type = 'checkout.session.completed', change = {}, when = Date.now()) => {
      const session = sessions.get(sessionId);
      if (!session) throw new Error(`no session ${sessionId}`);
      if (type === 'checkout.session.completed') session.status = 'complete';
      const object = { ...paidSession(session), ...change };
      return signed({ id: `evt_${randomUUID()}`, object: 'event', type, data: { object } }, when);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
