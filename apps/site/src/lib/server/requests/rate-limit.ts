import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** How often something may be done: `burst` times at once, then `perMinute`. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** Says whether `who` may do it once more now. */
export type RateLimit = (who: string) => boolean;

interface Bucket {
  left: number;
  at: number;
}

const mostBuckets = 20_000;
const salt = randomBytes(32);

/** A limit of this process alone, over buckets that refill. The oldest are forgotten first. */
export function rateLimit({ burst, perMinute }: Rate, now: () => number = Date.now): RateLimit {
  const buckets = new Map<string, Bucket>();
  return (who) => {
    const at = now();
    const { left, at: since } = buckets.get(who) ?? { left: burst, at };
    const filled = Math.min(burst, left + (Math.max(0, at - since) / 60_000) * perMinute);
    buckets.delete(who);
    buckets.set(who, { left: filled >= 1 ? filled - 1 : filled, at });
    const [oldest] = buckets.keys();
    if (buckets.size > mostBuckets && oldest !== undefined) buckets.delete(oldest);
    return filled >= 1;
  };
}

/**
 * Name of a client for a limit: a keyed hash of its address, the first 64 bits of an IPv6 address,
 * for anyone has the rest of those. No address is kept. Pass what `event.getClientAddress()` says,
 * never a header: it trusts one only where the operator named it by `ADDRESS_HEADER`.
 */
export function clientKey(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const network = isIPv6(bare) ? expand(bare).slice(0, 4).join(':') : bare;
  return createHmac('sha256', salt).update(network).digest('base64url').slice(0, 22);
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [first, last] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last].map((group) =>
    group.replace(/^0+(?=.)/, '').toLowerCase(),
  );
}
