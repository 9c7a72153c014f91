/** Byte strings in one: their count, their lengths (32-bit, little-endian), then the bytes. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const head = 4 * (chunks.length + 1);
  const total = chunks.reduce((sum, chunk) => sum + chunk.length, head);
  const joined = new Uint8Array(total);
  const view = new DataView(joined.buffer);
  view.setUint32(0, chunks.length, true);
  let at = head;
  chunks.forEach((chunk, index) => {
    view.setUint32(4 * (index + 1), chunk.length, true);
    joined.set(chunk, at);
    at += chunk.length;
  });
  return joined;
}

/** The byte strings `joinChunks` joined. Throws a RangeError when the lengths do not add up. */
export function splitChunks(joined: Uint8Array): Uint8Array[] {
  const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
  const count = view.getUint32(0, true);
  let at = 4 * (count + 1);
  const chunks = Array.from({ length: count }, (_, index) => {
    const start = at;
    at += view.getUint32(4 * (index + 1), true);
    return joined.subarray(start, at);
  });
  if (at !== joined.length) throw new RangeError(`expected ${at} bytes, got ${joined.length}`);
  return chunks;
}
