import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The language of the repository's words; every other is translated from it. */
export const baseLocale = 'en';

/** The language this build speaks: one build a language, so that pages stay static and small. */
export const locale: string = process.env['UNKNOT_LOCALE'] ?? baseLocale;

/** Where this build's pages lie: the base language at the root, another under its own name. */
export const localeBase: '' | `/${string}` = locale === baseLocale ? '' : `/${locale}`;

/** Where what is made before a build lies. */
export const cache = fileURLToPath(new URL('../.cache', import.meta.url));

/** Made files that differ by language: beside the others in the base language, else in a folder of their own. */
export const localCache: string = locale === baseLocale ? cache : join(cache, locale);
