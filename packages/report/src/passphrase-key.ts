/** Rounds of PBKDF2 with HMAC-SHA-256: OWASP Password Storage Cheat Sheet (2023) asks 600,000. */
const rounds = 600_000;

/** A key as the platform's cryptography hands it out. */
type Key = Awaited<ReturnType<typeof crypto.subtle.deriveKey>>;

/** An AES-256 key from a passphrase, whose spelling is normalised (NFKC) and trimmed. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Key> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
