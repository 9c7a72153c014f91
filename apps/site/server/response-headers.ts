/** Sent with every answer, whatever it is. */
const always = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
} as const;

/** Headers of every answer; that only https may be used is said by a site known by https alone. */
export function commonHeaders(origin: string | undefined): Readonly<Record<string, string>> {
  if (!origin?.startsWith('https:')) return always;
  return { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' };
}

/** Policy of an answer that is no page: it may do nothing. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'";

/** A worker does not inherit its page's policy: this is what its own script is sent with. */
export const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

const policyTag = /<meta http-equiv="content-security-policy" content="([^"]+)">/i;

/**
 * Content security policy of a built page: the one in its own tag, whose hashes name exactly its
 * inline scripts and styles, with what a tag cannot say. A page without one gets nothing at all.
 */
export function pagePolicy(html: string): string {
  const own = policyTag.exec(html)?.[1]?.replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  return own ? `${own}; frame-ancestors 'none'` : closedPolicy;
}
