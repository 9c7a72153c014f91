interface Ranked {
  readonly id: string;
  readonly posterior: number;
}

/** Posteriors nearer than this, relative to the larger, are equal. */
const tolerance = 1e-9;

/**
 * Chance (0…1) that an accepted id stands in the first `places` when equal posteriors are shuffled.
 * 0 or 1 unless an equal group straddles the last place.
 */
export function chanceWithin(
  entries: readonly Ranked[],
  accept: readonly string[],
  places: number,
): number {
  const isAccepted = ({ id }: Ranked): boolean => accept.includes(id);
  const best = Math.max(...entries.filter(isAccepted).map(({ posterior }) => posterior));
  const better = entries.filter(({ posterior }) => posterior > best * (1 + tolerance));
  const equal = entries.filter(({ posterior }) => Math.abs(posterior - best) <= best * tolerance);
  const right = equal.filter(isAccepted).length;
  let miss = 1;
  for (let i = 0; i < places - better.length && i < equal.length; i++)
    miss *= Math.max(0, equal.length - right - i) / (equal.length - i);
  return 1 - miss;
}
