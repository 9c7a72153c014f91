import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { dataFolder } from '../database/settings.ts';
import { mailAddress } from '../mail/letter.ts';
import { demoSettings } from './demo-settings.ts';

const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capitals, such as EUR');
const country = z.string().regex(/^[A-Z]{2}$/, 'a country is two capitals, such as DE');
const text = z.string().trim().min(1);

const tax = z.discriminatedUnion('kind', [
  /** Stripe Tax works it out and adds it. */
  z.object({ kind: z.literal('stripe') }),
  /** Prices contain it. */
  z.object({ kind: z.literal('included'), percent: z.number().min(0).max(50), name: text }),
  /** None is charged; the reason is printed on the invoice. */
  z.object({ kind: z.literal('none'), reason: text }),
]);

const shippingOption = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  amount: z.record(currency, z.number().int().min(0)),
  days: z.tuple([z.number().int().min(1), z.number().int().max(120)]),
  countries: z.array(country).min(1),
});

const settings = z.strictObject({
  seller: z
    .strictObject({ name: text, address: z.array(text).min(1), email: mailAddress, vat: text })
    .optional(),
  currencies: z.array(currency).min(1).optional(),
  tax: tax.optional(),
  shipping: z.array(shippingOption).min(1).optional(),
  legal: z.strictObject({ terms: text, returns: text, imprint: text }).partial().optional(),
});

export type ShippingOption = z.infer<typeof shippingOption>;
export type Tax = z.infer<typeof tax>;
export type ShopSettings = z.infer<typeof settings>;
/** Settings with nothing missing: those a shop can sell with. */
export interface WholeSettings {
  readonly seller: NonNullable<ShopSettings['seller']>;
  readonly currencies: readonly string[];
  readonly tax: Tax;
  readonly shipping: readonly ShippingOption[];
  readonly legal: { readonly terms: string; readonly returns: string; readonly imprint: string };
}

/** What is still to be written before anything can be sold. */
export function missingSettings(held: ShopSettings): string[] {
  const missing = (['seller', 'currencies', 'tax', 'shipping'] as const).filter((k) => !held[k]);
  const pages = (['terms', 'returns', 'imprint'] as const).filter((page) => !held.legal?.[page]);
  const unpriced = (held.shipping ?? []).flatMap(({ id, amount }) =>
    (held.currencies ?? [])
      .filter((c) => amount[c] === undefined)
      .map((c) => `shipping ${id} in ${c}`),
  );
  return [...missing, ...pages.map((page) => `legal.${page}`), ...unpriced];
}

/** The settings when nothing is missing. */
export function wholeSettings(held: ShopSettings): WholeSettings | undefined {
  return missingSettings(held).length === 0 ? (held as WholeSettings) : undefined;
}

/** Parses settings; throws with the field that is wrong. */
export function parseSettings(source: unknown, file: string): ShopSettings {
  const parsed = settings.safeParse(source ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Reads `shop.yaml` in the data folder, or the file `SHOP` names; a demo has settings of its own. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  readonly own: ShopSettings;
  readonly demo: WholeSettings;
} {
  const file = env['SHOP'] || join(dataFolder(env), 'shop.yaml');
  if (env['SHOP'] && !existsSync(file)) throw new Error(`SHOP: ${file} is not there`);
  const own = existsSync(file) ? parseSettings(parse(readFileSync(file, 'utf8')), file) : {};
  return { own, demo: demoSettings };
}
