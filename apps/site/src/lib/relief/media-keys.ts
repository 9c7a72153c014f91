/** What the keys of a headset or keyboard do. */
export interface MediaKeys {
  readonly toggle: () => void;
  readonly skip: () => void;
  readonly stop: () => void;
}

/** Listens to media keys, where the browser hands them over. Answers how to stop listening. */
export function followMediaKeys({ toggle, skip, stop }: MediaKeys): () => void {
  const session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  if (!session) return () => undefined;
  const keys = { play: toggle, pause: toggle, nexttrack: skip, stop } as const;
  const names = Object.keys(keys) as (keyof typeof keys)[];
  const set = (name: keyof typeof keys, act: (() => void) | null): void => {
    try {
      session.setActionHandler(name, act);
    } catch {
      // A browser that does not know this key.
    }
  };
  for (const name of names) set(name, keys[name]);
  return () => {
    for (const name of names) set(name, null);
  };
}
