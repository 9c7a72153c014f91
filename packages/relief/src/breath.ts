/** Seconds in and out: slow, the way out longer. */
export const breathIn = 4;
export const breathOut = 6;

/** Where in a breath a moment lies. */
export interface Breath {
  readonly phase: 'in' | 'out';
  /** 0…1 of the phase. */
  readonly share: number;
}

/** The breath at `elapsedMs` of a step; every step begins by breathing in. */
export function breathAt(elapsedMs: number): Breath {
  const at = (Math.max(0, elapsedMs) / 1000) % (breathIn + breathOut);
  if (at < breathIn) return { phase: 'in', share: at / breathIn };
  return { phase: 'out', share: (at - breathIn) / breathOut };
}
