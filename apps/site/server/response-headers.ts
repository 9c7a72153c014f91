/** Sent with every answer, whatever it is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-frame-options': 'DENY',
};

/** A worker does not inherit its page's policy: this is what its own script is sent with. */
export const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

const policyTag = /<meta http-equiv="content-security-policy" content="([^"]+)">/i;

/**
 * Content security policy of a built page: the one in its own tag, whose hashes name exactly its
 * inline scripts and styles, with what a tag cannot say. A page without one gets nothing at all.
 */
export function pagePolicy(html: string): string {
  const own = policyTag.exec(html)?.[1]?.replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  return own ? `${own}; frame-ancestors 'none'` : "default-src 'none'; frame-ancestors 'none'";
}
