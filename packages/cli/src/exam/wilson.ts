/** A share with its Wilson score 95 % interval [wilson-1927]. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959964;

/** `count` of `of` as a share, 0…1, with its interval; all zero when `of` is 0. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, value: 0, low: 0, high: 0 };
  const p = count / of;
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  return { count, of, value: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
