/** A backup file: who can read it, and the sealed text. Version 1. */
interface SealedBackup {
  readonly format: 'unknot-backup';
  readonly version: 1;
  readonly iterations: number;
  readonly salt: string;
  readonly nonce: string;
  readonly checksum: string;
  readonly sealed: string;
}

/** Why a backup cannot be opened. */
export type BackupFault = 'not-a-backup' | 'newer-version' | 'damaged' | 'wrong-passphrase';
export type OpenedBackup =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly fault: BackupFault; readonly text?: undefined };

/** OWASP's figure of 2023 for PBKDF2 with SHA-256; a second or two on a phone. */
const iterations = 600_000;
/** A file that asks for more is not ours, and would freeze the page. */
const mostIterations = 5_000_000;

const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.trim().normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toText(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Seals a text with a passphrase: AES-GCM under a key from PBKDF2. */
export async function sealBackup(text: string, passphrase: string): Promise<string> {
  const [salt, nonce] = [16, 12].map((length) => crypto.getRandomValues(new Uint8Array(length)));
  const key = await keyOf(passphrase, salt!, iterations);
  const plain = new TextEncoder().encode(text);
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce! }, key, plain),
  );
  const file: SealedBackup = {
    format: 'unknot-backup',
    version: 1,
    iterations,
    salt: toText(salt!),
    nonce: toText(nonce!),
    checksum: await checksumOf(sealed),
    sealed: toText(sealed),
  };
  return JSON.stringify(file);
}

function parse(file: string): Partial<SealedBackup> | undefined {
  try {
    const parsed: unknown = JSON.parse(file);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Opens a backup file, or says what is wrong with it; a changed file is told from a wrong passphrase. */
export async function openBackup(file: string, passphrase: string): Promise<OpenedBackup> {
  const stored = parse(file);
  if (stored?.format !== 'unknot-backup') return { fault: 'not-a-backup' };
  if (stored.version !== 1) return { fault: 'newer-version' };
  const { salt, nonce, sealed, checksum, iterations: rounds = 0 } = stored;
  if (!(rounds > 0 && rounds <= mostIterations)) return { fault: 'damaged' };
  try {
    const bytes = toBytes(String(sealed));
    if ((await checksumOf(bytes)) !== checksum) return { fault: 'damaged' };
    const key = await keyOf(passphrase, toBytes(String(salt)), rounds);
    const iv = toBytes(String(nonce));
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes);
    return { text: new TextDecoder().decode(plain) };
  } catch (error) {
    const refused = error instanceof DOMException && error.name === 'OperationError';
    return { fault: refused ? 'wrong-passphrase' : 'damaged' };
  }
}
