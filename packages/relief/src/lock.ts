/** What keeps guided release and the shop shut, also after "start over". Plain data; times are ISO 8601. */
export interface Lock {
  /** Red flags that fired, and `worsening` when a follow-up said so. */
  readonly redFlags: readonly string[];
  readonly since: string;
  /** The day a clinician examined it, if the person says so: this alone ends the lock. */
  readonly examined?: string;
}

/** What a verdict says of locking. */
export interface Locking {
  readonly redFlags: readonly string[];
  /** True when a red flag that locks relief has fired. */
  readonly locked: boolean;
}

/** A clock may be off by this much before a time counts as not yet come. */
export const clockSlackMs: number = 24 * 3600 * 1000;

/** Whether a day is one on which a lock of `since` can have been examined, seen from `nowMs`. */
export function canBeExamined(since: string, examined: string, nowMs: number): boolean {
  const at = Date.parse(examined);
  return at >= Date.parse(since.slice(0, 10)) && at <= nowMs + clockSlackMs;
}

/** Whether the lock still holds. A damaged one holds: its end must be a real day since it began. */
export function isLocked(lock: Lock | undefined, nowMs: number): boolean {
  if (lock === undefined) return false;
  return lock.examined === undefined || !canBeExamined(lock.since, lock.examined, nowMs);
}

/** The lock after a verdict: set or kept by a locking flag, otherwise as it was. */
export function lockAfter(
  lock: Lock | undefined,
  { redFlags, locked }: Locking,
  nowMs: number,
): Lock | undefined {
  if (!locked) return lock;
  return joinLocks(lock, { redFlags, since: new Date(nowMs).toISOString() }, nowMs);
}

/**
 * Two locks as one, as when two tabs each hold one: every flag, the earlier beginning, shut while
 * either holds. What an examination has ended is not shut again by the same flags.
 */
export function joinLocks(kept: Lock | undefined, found: Lock, nowMs: number): Lock {
  if (kept === undefined) return found;
  if (!isLocked(found, nowMs)) return covers(found, kept) ? found : kept;
  if (!isLocked(kept, nowMs)) return covers(kept, found) ? kept : found;
  if (covers(kept, found) && Date.parse(kept.since) <= Date.parse(found.since)) return kept;
  const redFlags = [...new Set([...kept.redFlags, ...found.redFlags])];
  return { redFlags, since: earlier(kept.since, found.since) };
}

function covers(whole: Lock, part: Lock): boolean {
  return part.redFlags.every((flag) => whole.redFlags.includes(flag));
}

function earlier(a: string, b: string): string {
  return Date.parse(a) <= Date.parse(b) ? a : b;
}
