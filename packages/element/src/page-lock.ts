import { canBeExamined, isLocked, joinLocks, lockAfter, type Lock } from '@unknot/relief';

/** What a verdict says of locking. */
type Locking = Parameters<typeof lockAfter>[1];

/**
 * The lock of a page: one for every element on it, kept in memory. It outlasts "start over" and the
 * element itself, and ends with an examination, or with the page, for nothing is stored.
 */
export class PageLock {
  #lock: Lock | undefined;

  get current(): Lock | undefined {
    return this.#lock;
  }

  /** Since when it holds, ISO 8601; nothing while it does not. */
  since(nowMs: number): string | undefined {
    return isLocked(this.#lock, nowMs) ? this.#lock?.since : undefined;
  }

  /** Sets or keeps the lock that a verdict asks for. */
  follow(verdict: Locking, nowMs: number): void {
    const found = lockAfter(this.#lock, verdict, nowMs);
    if (found && found !== this.#lock) this.#lock = joinLocks(this.#lock, found, nowMs);
  }

  /** Ends it by an examination of that day, ISO 8601, if the day can be it; whether it did. */
  examined(day: string, nowMs: number): boolean {
    const lock = this.#lock;
    if (!lock || !canBeExamined(lock.since, day, nowMs)) return false;
    this.#lock = { ...lock, examined: day };
    return true;
  }
}
