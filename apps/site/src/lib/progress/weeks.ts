/** Kilometres of one week; `start` is its first midnight, ISO 8601. */
export interface Week {
  readonly start: string;
  readonly km: number;
}

const weekMs = 7 * 24 * 3600 * 1000;

/** The last `count` weeks that end with the one of `now`, oldest first, counted back from `now`. */
export function weeksOf(
  runs: readonly { readonly at: string; readonly km?: number }[],
  now: string,
  count: number,
): Week[] {
  const end = Date.parse(now);
  return Array.from({ length: count }, (_, i) => {
    const from = end - (count - i) * weekMs;
    const km = runs
      .filter(({ at }) => Date.parse(at) > from && Date.parse(at) <= from + weekMs)
      .reduce((sum, run) => sum + (run.km ?? 0), 0);
    return { start: new Date(from).toISOString(), km: Math.round(10 * km) / 10 };
  });
}
