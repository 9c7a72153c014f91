/** How fast a slow stride runs, against the one that was run. */
const slowShare = 0.25;

/** A page that was out of sight for longer than this does not run after the time it missed. */
const longestFrameMs = 100;

/** Per cent of the stride after `passedMs`; `durationMs` is one stride as it was run. */
export function movedOn(
  percent: number,
  passedMs: number,
  { durationMs, slow }: { readonly durationMs: number; readonly slow: boolean },
): number {
  const passed = Math.min(longestFrameMs, Math.max(0, passedMs));
  return (percent + (100 * (slow ? slowShare : 1) * passed) / durationMs) % 100;
}

/** The whole frame some per cent on or back, round the stride; frames lie 2 % apart. */
export function stepped(percent: number, by: number): number {
  return (Math.round(percent / 2) * 2 + by + 100) % 100;
}
