/**
 * A sealed report, byte by byte: `UKR1` · salt (16) · nonce (12) · ciphertext with its 16-byte tag ·
 * checksum (8, the first bytes of SHA-256 over all before it). The first 32 bytes are authenticated.
 */
export const magic: Uint8Array<ArrayBuffer> = Uint8Array.of(0x55, 0x4b, 0x52, 0x31);
export const saltBytes = 16;
export const nonceBytes = 12;
export const headBytes: number = magic.length + saltBytes + nonceBytes;
export const checksumBytes = 8;
/** No sealed report is shorter: the ciphertext ends in the cipher's tag of 16 bytes. */
export const leastBytes: number = headBytes + 16 + checksumBytes;

/** First bytes of SHA-256 of some bytes. */
export async function checksum(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, checksumBytes);
}
