/** Reads a byte array from front to back; running off its end throws. */
export interface ByteReader {
  readonly remaining: () => number;
  byte(): number;
  /** Little-endian, unsigned. */
  word(): number;
  bytes(count: number): Uint8Array;
}

/** A reader over `bytes` that names `file` when the data end too soon. */
export function readBytes(bytes: Uint8Array, file: string): ByteReader {
  let at = 0;
  const take = (count: number): number => {
    if (at + count > bytes.length) {
      throw new Error(`${file} is truncated: ${bytes.length} bytes, ${at + count} expected`);
    }
    at += count;
    return at - count;
  };
  const byte = (): number => bytes[take(1)]!;
  return {
    remaining: () => bytes.length - at,
    byte,
    word: () => byte() + 256 * byte(),
    bytes: (count) => {
      const start = take(count);
      return bytes.subarray(start, start + count);
    },
  };
}
