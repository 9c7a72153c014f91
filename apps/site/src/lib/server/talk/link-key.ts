import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key for a link that only its holder has: 32 random bytes as base64url. */
export function newLinkKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a key: enough to know it again, not enough to make the link. */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** Whether this is the key, in a time that tells nothing of it. */
export function isKey(key: string, hash: string): boolean {
  const [a, b] = [Buffer.from(keyHash(key)), Buffer.from(hash)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Hash of a text, to find the same text twice whatever its capitals and spaces. */
export function textHash(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(plain).digest('base64url');
}

/**
 * Hash of the letters of a text alone, with links cut to their hosts, to find copies that differ in
 * numbers, signs or the end of a link.
 */
export function likeness(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const short = plain.replace(/https?:\/\/([^/\s?#]+)\S*/g, '$1');
  const letters = short.replace(/[^\p{L}]+/gu, '');
  return letters === '' ? textHash(text) : createHash('sha256').update(letters).digest('base64url');
}
