import { fromBase64url } from './base64url.ts';
import { inflateText } from './deflate.ts';
import { unread, type Read } from './issue.ts';
import { parseReport } from './parse-report.ts';
import { passphraseKey } from './passphrase-key.ts';
import type { Report } from './report.ts';
import { checksum, checksumBytes, headBytes, leastBytes, magic, saltBytes } from './seal-layout.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const same = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, i) => byte === b[i]);

async function decrypt(sealed: Bytes, passphrase: string): Promise<Bytes | undefined> {
  const head = sealed.slice(0, headBytes);
  const salt = head.slice(magic.length, magic.length + saltBytes);
  const nonce = head.slice(magic.length + saltBytes);
  const key = await passphraseKey(passphrase, salt);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: head };
  try {
    const cipher = sealed.slice(headBytes, -checksumBytes);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, cipher));
  } catch {
    return undefined;
  }
}

/**
 * Opens what `sealReport` made. Issues: `not-a-report` (another kind of text), `newer-version`,
 * `damaged` (cut or changed on the way), `wrong-passphrase-or-changed` (nobody can tell these two
 * apart), `bad-field`.
 */
export async function openReport(text: string, passphrase: string): Promise<Read<Report>> {
  const sealed = fromBase64url(text.trim());
  if (!sealed) return unread('damaged');
  if (!same(magic.subarray(0, 3), sealed)) return unread('not-a-report');
  if (sealed[3] !== magic[3]) return unread('newer-version');
  if (sealed.length < leastBytes) return unread('damaged');
  const sum = await checksum(sealed.slice(0, -checksumBytes));
  if (!same(sum, sealed.subarray(-checksumBytes))) return unread('damaged');
  const packed = await decrypt(sealed, passphrase);
  if (!packed) return unread('wrong-passphrase-or-changed');
  try {
    return parseReport(await inflateText(packed));
  } catch {
    return unread('damaged');
  }
}
