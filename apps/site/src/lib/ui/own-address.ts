import { resolve } from '$app/paths';

/** An address that a text names from the root of the site, in this build's language; others stay. */
export function ownAddress(href: string): string {
  return href.startsWith('/') ? `${resolve('/').replace(/\/$/, '')}${href}` : href;
}
