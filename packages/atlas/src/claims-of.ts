import type { Claim } from './schema/claim.ts';

/** A claim inside a record: where it stands, and the stable tail of its id. */
export interface ClaimAt {
  readonly path: readonly (string | number)[];
  /** `findings/worse-sitting-long`, `zones/0`; empty when the record itself is the claim. */
  readonly tail: string;
  readonly claim: Claim & Readonly<Record<string, unknown>>;
}

const listKeys = ['finding', 'quality', 'source', 'id'];

/** Every claim of a record, in reading order. Items of a list are named by what they are about. */
export function claimsOf(value: unknown): ClaimAt[] {
  return walk(value, [], []);
}

function walk(value: unknown, path: readonly (string | number)[], names: string[]): ClaimAt[] {
  if (Array.isArray(value)) {
    const items = itemNames(value);
    return value.flatMap((item, index) =>
      walk(item, [...path, index], [...names, items[index] ?? String(index)]),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const own = isClaim(record) ? [{ path, tail: names.join('/'), claim: record }] : [];
  const inner = Object.entries(record).flatMap(([key, item]) =>
    walk(item, [...path, key], [...names, key]),
  );
  return [...own, ...inner];
}

function isClaim(record: Record<string, unknown>): record is Record<string, unknown> & Claim {
  return typeof record['grade'] === 'string';
}

/** How the items of a list are named in claim ids: by what they are about, else by number. */
export function itemNames(items: readonly unknown[]): string[] {
  const plain = items.map(nameOf);
  return plain.map((name, index) => {
    const earlier = plain.slice(0, index).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name}-${earlier + 1}`;
  });
}

function nameOf(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(index);
  const record = item as Record<string, unknown>;
  if (typeof record['a'] === 'string' && typeof record['b'] === 'string')
    return `${record['a']}+${record['b']}`;
  const key = listKeys.find((name) => typeof record[name] === 'string');
  return key === undefined ? String(index) : String(record[key]);
}
