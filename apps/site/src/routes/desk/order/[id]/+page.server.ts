import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { OrderDeed } from '#lib/server/desk/desk.ts';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import { parseMoney } from '#lib/server/shop/money.ts';
import { orderWords } from '#lib/server/shop/order-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const text = z.string().trim().max(2000);
const tracking = z.object({
  carrier: text.min(1, 'the carrier is missing').max(60),
  number: text.min(1, 'the parcel’s number is missing').max(80),
  url: z.union([
    z.literal(''),
    z.url({ protocol: /^https$/, error: 'the link must begin with https://' }).max(500),
  ]),
});
const returnId = z.uuid();

async function viewOf(event: RequestEvent) {
  const { shop } = event.locals.services;
  const { id } = event.params;
  const secret = shop.pathOf(id).split('/').at(-1) ?? '';
  const view = await shop.view(id, secret);
  if (!view?.order) error(404);
  return { view, order: view.order };
}

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  const { view, order } = await viewOf(event);
  return {
    ...orderWords(view, Date.now()),
    email: order.email,
    currency: order.currency,
    path: event.locals.services.shop.pathOf(order.id),
  };
};

class Unclear extends Error {}

function amountOf(form: Readonly<Record<string, unknown>>, currency: string): number {
  const amount = parseMoney(String(form['amount'] ?? ''), currency);
  if (amount === undefined) throw new Unclear('Give an amount such as 12.50.');
  return amount;
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Unclear(parsed.error.issues[0]?.message ?? 'This cannot be read.');
}

function deedOf(
  deed: OrderDeed['deed'],
  form: Readonly<Record<string, unknown>>,
  currency: string,
): OrderDeed {
  switch (deed) {
    case 'ship':
      return { deed, tracking: read(tracking, form) };
    case 'refund':
      return { deed, amount: amountOf(form, currency) };
    case 'accept':
      return {
        deed,
        returnId: read(returnId, form['return']),
        directions: read(text.min(1, 'Say how it is sent back.'), form['directions']),
      };
    case 'receive':
      return {
        deed,
        returnId: read(returnId, form['return']),
        restock: form['restock'] === 'on',
      };
    case 'refund-return':
      return {
        deed,
        returnId: read(returnId, form['return']),
        amount: amountOf(form, currency),
      };
    default:
      return { deed };
  }
}

function action(deed: OrderDeed['deed']) {
  return async (event: RequestEvent) => {
    const { desk, operator } = await atDesk(event);
    const { order } = await viewOf(event);
    const form = Object.fromEntries(await event.request.formData());
    try {
      await desk.act(operator, order.id, deedOf(deed, form, order.currency));
    } catch (problem) {
      const said = problem instanceof Unclear || (problem as Error).name === 'NotPossible';
      if (!said) throw problem;
      return fail(409, { message: (problem as Error).message });
    }
    redirect(303, event.url.pathname);
  };
}

export const actions: Actions = {
  ship: action('ship'),
  deliver: action('deliver'),
  cancel: action('cancel'),
  refund: action('refund'),
  accept: action('accept'),
  receive: action('receive'),
  'refund-return': action('refund-return'),
};
