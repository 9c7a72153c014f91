import { rateLimit, type RateLimit } from '../requests/rate-limit.ts';

/** Tries of a password or a code: of one client, and for one account from anywhere. */
export const tryLimit: RateLimit = rateLimit({ burst: 10, perMinute: 2 });
export const accountLimit: RateLimit = rateLimit({ burst: 20, perMinute: 2 });
