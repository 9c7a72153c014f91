import type { Differential } from '@unknot/differential';

/** A red flag that keeps guided release shut, also after "start over". */
export interface ReliefLock {
  readonly redFlags: readonly string[];
  /** ISO 8601. */
  readonly since: string;
  /** When a clinician examined it, if the person says so: this alone ends the lock. */
  readonly examined?: string;
}

/** Whether the lock still holds. */
export function isLocked(lock: ReliefLock | undefined): boolean {
  return lock !== undefined && lock.examined === undefined;
}

/** The lock after a verdict: set or kept by a locking flag, otherwise as it was. */
export function lockAfter(
  lock: ReliefLock | undefined,
  triage: Differential['triage'],
  now: string,
): ReliefLock | undefined {
  if (!triage.locked) return lock;
  const known = isLocked(lock) ? lock : undefined;
  const redFlags = [...new Set([...(known?.redFlags ?? []), ...triage.redFlags])];
  const examinedAll =
    lock?.examined !== undefined && redFlags.every((f) => lock.redFlags.includes(f));
  if (examinedAll) return lock;
  return { redFlags, since: known?.since ?? now };
}
