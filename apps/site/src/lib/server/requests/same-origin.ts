const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * True when a request that could change something was not made by a page of this site.
 *
 * Browsers say so in `Sec-Fetch-Site`, which no page can forge. Where an old one does not, `Origin`
 * must be ours. Our own forms send `Origin: null`, because no page here tells where it came from
 * (`Referrer-Policy: no-referrer`), so `null` alone proves nothing and is refused.
 */
export function isForeign(request: Pick<Request, 'method' | 'headers'>, origin: string): boolean {
  if (!changing.has(request.method)) return false;
  const site = request.headers.get('sec-fetch-site');
  return site === null ? request.headers.get('origin') !== origin : site !== 'same-origin';
}
