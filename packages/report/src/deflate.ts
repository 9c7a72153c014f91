type Bytes = Uint8Array<ArrayBuffer>;

/** Most bytes a packed text may grow to: far above any report, far below what would hurt. */
const mostBytes = 8_000_000;

async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value as Uint8Array;
    length += part.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new RangeError(`unpacks to more than ${mostBytes} bytes`);
    }
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** Text as UTF-8, deflated (RFC 1951). */
export function deflateText(text: string): Promise<Bytes> {
  return through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
}

/** The text again. Rejects when the bytes are not a deflated text, or unpack beyond 8 MB. */
export async function inflateText(bytes: Bytes): Promise<string> {
  const unpacked = await through(bytes, new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
}
