import { randomBytes } from 'node:crypto';

let last = 0n;

/**
 * A UUID of version 7: 48 bits of milliseconds, then a counter that starts at random and goes on
 * within the same millisecond, then chance. Ids of one process sort in the order they were made.
 */
export function newId(nowMs: number = Date.now()): string {
  const fresh = (BigInt(nowMs) << 26n) | BigInt(randomBytes(4).readUInt32BE() >>> 7);
  last = fresh > last ? fresh : last + 1n;
  const [time, count] = [last >> 26n, last & 0x3ffffffn];
  const high = (time << 16n) | 0x7000n | (count >> 14n);
  const low = (0b10n << 62n) | ((count & 0x3fffn) << 48n) | chance48();
  const hex = ((high << 64n) | low).toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function chance48(): bigint {
  return BigInt(randomBytes(6).readUIntBE(0, 6));
}

/** When an id of version 7 was made, in milliseconds since 1970. */
export function idTimeMs(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
