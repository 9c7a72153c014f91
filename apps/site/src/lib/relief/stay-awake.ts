/**
 * Keeps the screen on while `isOn` says so; asks again each time the page is shown, because browsers
 * let go when it is hidden. Answers how to let go. Does nothing where it cannot.
 */
export function stayAwake(isOn: () => boolean): {
  readonly check: () => void;
  readonly end: () => void;
} {
  let lock: WakeLockSentinel | undefined;
  let asked = false;
  const release = (): void => {
    void lock?.release().catch(() => undefined);
    lock = undefined;
  };
  const check = (): void => {
    if (!isOn()) return release();
    if (asked || lock || document.visibilityState !== 'visible' || !('wakeLock' in navigator))
      return;
    asked = true;
    void navigator.wakeLock
      .request('screen')
      .then((held) => {
        lock = held;
        held.addEventListener('release', () => (lock = undefined));
      })
      .catch(() => undefined)
      .finally(() => (asked = false));
  };
  document.addEventListener('visibilitychange', check);
  return {
    check,
    end: () => {
      document.removeEventListener('visibilitychange', check);
      release();
    },
  };
}
