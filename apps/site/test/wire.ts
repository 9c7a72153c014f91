import type { Page } from 'playwright-core';

/** What a page fetched, as it came over the wire. */
export interface Wire {
  /** Bytes of all files whose address fits, each counted once. */
  readonly bytes: (address?: RegExp) => number;
}

/** Counts what `page` fetches from now on. A file without a length counts as endless. */
export function watchWire(page: Page): Wire {
  const files = new Map<string, number>();
  page.on('response', (response) => {
    const { 'content-length': length } = response.headers();
    files.set(response.url(), length === undefined ? Infinity : Number(length));
  });
  return {
    bytes: (address = /./) =>
      [...files].reduce((sum, [url, bytes]) => sum + (address.test(url) ? bytes : 0), 0),
  };
}
