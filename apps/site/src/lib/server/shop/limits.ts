import { error, type RequestEvent } from '@sveltejs/kit';
import { clientKey, rateLimit, type RateLimit } from '../requests/rate-limit.ts';

/** Limits of the shop's forms, each client apart. */
export const checkoutLimit: RateLimit = rateLimit({ burst: 12, perMinute: 6 });
/** Guessing an order's link: wrong ones are few. */
export const wrongLinkLimit: RateLimit = rateLimit({ burst: 20, perMinute: 4 });

/** Ends the request with 429 when its client has done this too often. */
export function guard(limit: RateLimit, event: RequestEvent): void {
  if (!limit(clientKey(event.getClientAddress()))) error(429);
}
