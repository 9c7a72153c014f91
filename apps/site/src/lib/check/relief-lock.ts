import type { Differential } from '@unknot/differential';
import type { CheckRecord } from './record.ts';

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

const cardsLastMs = 14 * 24 * 3600 * 1000;

/** Whether every answered card was answered within two weeks of `nowMs`; none answered is not fresh. */
export function cardsAreFresh(record: Pick<CheckRecord, 'cards'>, nowMs: number): boolean {
  const times = Object.values(record.cards).map((at) => Date.parse(at));
  return times.length > 0 && times.every((at) => nowMs - at <= cardsLastMs);
}
