import type { KeptCheck, KeptRating, KeptSession } from '../device/kept.ts';

/** How bad it was at a moment, and where that was told. */
export interface PainPoint {
  /** ISO 8601. */
  readonly at: string;
  /** 0…10. */
  readonly pain: number;
  readonly from: 'check' | 'rating' | 'before' | 'after';
}

/** What the points say together. */
export type Change = 'few' | 'better' | 'worse' | 'unclear';

function worstOf({ record }: KeptCheck): number | undefined {
  const painted = record.drawing ? [...record.drawing.intensities] : [];
  const all = [...painted, ...record.listed.map(({ intensity }) => intensity)];
  return all.length > 0 ? Math.max(...all) : undefined;
}

function ofSession({ at, seconds, painBefore, painAfter }: KeptSession): PainPoint[] {
  const end = new Date(Date.parse(at) + 1000 * seconds).toISOString();
  return [
    ...(painBefore === undefined ? [] : [{ at, pain: painBefore, from: 'before' } as const]),
    ...(painAfter === undefined ? [] : [{ at: end, pain: painAfter, from: 'after' } as const]),
  ];
}

/** All that was ever told of how bad it is, oldest first. */
export function painPoints(
  checks: readonly KeptCheck[],
  ratings: readonly KeptRating[],
  sessions: readonly KeptSession[],
): PainPoint[] {
  const ofChecks = checks.flatMap((check): PainPoint[] => {
    const pain = worstOf(check);
    return pain === undefined ? [] : [{ at: check.startedAt, pain, from: 'check' }];
  });
  const ofRatings = ratings.map(({ at, pain }): PainPoint => ({ at, pain, from: 'rating' }));
  return [...ofChecks, ...ofRatings, ...sessions.flatMap(ofSession)].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
}

/** The last point against the first; less than `noise` points of difference is no clear change. */
export function changeOf(points: readonly PainPoint[], noise: number): Change {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return 'few';
  const by = last.pain - first.pain;
  if (Math.abs(by) < noise) return 'unclear';
  return by < 0 ? 'better' : 'worse';
}

const weekMs = 7 * 24 * 3600 * 1000;

/** Whether the mean pain of the week before `at` is above that of the week before it, beyond the noise. */
export function isWorseThisWeek(points: readonly PainPoint[], at: string, noise: number): boolean {
  const end = Date.parse(at);
  const meanOf = (from: number, to: number): number | undefined => {
    const pains = points
      .filter((point) => Date.parse(point.at) > from && Date.parse(point.at) <= to)
      .map(({ pain }) => pain);
    return pains.length > 0 ? pains.reduce((sum, pain) => sum + pain, 0) / pains.length : undefined;
  };
  const now = meanOf(end - weekMs, end);
  const before = meanOf(end - 2 * weekMs, end - weekMs);
  return now !== undefined && before !== undefined && now - before >= noise;
}
