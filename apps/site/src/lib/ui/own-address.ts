import { ownLanguage } from './languages.ts';

/**
 * An address that a text names from the root of the site, in this build's language; others stay. Whole
 * from the root, unlike what `resolve` gives on a server, so that it holds in a header too.
 */
export function ownAddress(href: string): string {
  return href.startsWith('/') ? `${ownLanguage.base}${href}` : href;
}
