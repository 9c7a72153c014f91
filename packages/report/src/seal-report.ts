import { toBase64url } from './base64url.ts';
import { deflateText } from './deflate.ts';
import { passphraseKey } from './passphrase-key.ts';
import type { Report } from './report.ts';
import { checksum, checksumBytes, headBytes, magic, nonceBytes, saltBytes } from './seal-layout.ts';

/** Longest address that mail programs and messengers carry without cutting it: 8 KiB. */
export const longestLink = 8192;

/** Random bytes for one sealing; never use them twice. */
export interface SealDice {
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes. */
  readonly nonce: Uint8Array<ArrayBuffer>;
}

/**
 * Text that only the passphrase opens: deflated, AES-256-GCM, base64url. Goes behind the `#` of a
 * link or into a file. Throws when salt or nonce has another length.
 */
export async function sealReport(
  report: Report,
  passphrase: string,
  { salt, nonce }: SealDice,
): Promise<string> {
  if (salt.length !== saltBytes || nonce.length !== nonceBytes)
    throw new RangeError(`salt of ${salt.length} and nonce of ${nonce.length} bytes`);
  const head = Uint8Array.from([...magic, ...salt, ...nonce]);
  const key = await passphraseKey(passphrase, salt);
  const packed = await deflateText(JSON.stringify(report));
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: head };
  const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, packed));
  const sealed = new Uint8Array(headBytes + cipher.length + checksumBytes);
  sealed.set(head);
  sealed.set(cipher, headBytes);
  sealed.set(await checksum(sealed.slice(0, -checksumBytes)), headBytes + cipher.length);
  return toBase64url(sealed);
}
