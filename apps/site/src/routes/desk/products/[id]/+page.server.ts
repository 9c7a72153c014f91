import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import { productSchema } from '#lib/server/desk/products.ts';
import { money, parseMoney } from '#lib/server/shop/money.ts';
import { toolKinds } from '#lib/server/shop/tool-kinds.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const currencyPattern = /^price-([A-Z]{3})$/;

function currenciesOf(event: RequestEvent): readonly string[] {
  const mode = event.locals.services.shop.modeFor(event.url.hostname);
  return mode.kind === 'closed' ? ['USD', 'EUR'] : mode.settings.currencies;
}

export const load: PageServerLoad = async (event) => {
  const { desk } = await atDesk(event);
  const { id } = event.params;
  const all = [...(await desk.products(false)), ...(await desk.products(true))];
  const product = all.find((each) => each.id === id);
  if (!product && id !== 'new') error(404);
  const currencies = currenciesOf(event);
  return {
    product,
    kinds: toolKinds.map((kind) => ({ id: kind.id, name: kind.name })),
    prices: currencies.map((currency) => ({
      currency,
      amount: product?.prices[currency]
        ? money(product.prices[currency], currency).replace(/[^\d.]/g, '')
        : '',
    })),
  };
};

function readProduct(form: FormData) {
  const prices: Record<string, number | undefined> = {};
  for (const [name, value] of form) {
    const currency = currencyPattern.exec(name)?.[1];
    if (currency && String(value).trim() !== '')
      prices[currency] = parseMoney(String(value), currency);
  }
  const { slug, name, summary, description, tool } = Object.fromEntries(form);
  return productSchema.safeParse({
    slug,
    name,
    summary,
    description,
    tool,
    offered: form.get('offered') === 'on',
    prices,
  });
}

const said = (problem: unknown): string | undefined =>
  (problem as Error).name === 'NotPossible' ? (problem as Error).message : undefined;

export const actions: Actions = {
  save: async (event) => {
    const { desk, operator } = await atDesk(event);
    const product = readProduct(await event.request.formData());
    if (!product.success) {
      const [issue] = product.error.issues;
      return fail(400, { message: `${issue?.path.join(' ')}: ${issue?.message}` });
    }
    const { id } = event.params;
    try {
      if (id === 'new') await desk.addProduct(operator, product.data);
      else await desk.changeProduct(operator, id, product.data);
    } catch (problem) {
      const message = said(problem);
      if (message === undefined) throw problem;
      return fail(409, { message });
    }
    redirect(303, '/desk/products');
  },
  stock: async (event) => {
    const { desk, operator } = await atDesk(event);
    const by = z.coerce
      .number()
      .int()
      .min(-100_000)
      .max(100_000)
      .safeParse((await event.request.formData()).get('by'));
    if (!by.success || by.data === 0)
      return fail(400, { message: 'Give how many pieces came, or, with a minus, went.' });
    try {
      await desk.moveStock(operator, event.params.id, by.data);
    } catch (problem) {
      const message = said(problem);
      if (message === undefined) throw problem;
      return fail(409, { message });
    }
    redirect(303, event.url.pathname);
  },
};
