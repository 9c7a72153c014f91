/** A spell of work: from where it rises to where it has faded, and its height over the highest. */
export interface Burst {
  readonly peakPercent: number;
  /** Height at the peak, in the curve's own unit. */
  readonly height: number;
  /** Height as a share of the curve's highest peak, 0 to 1. */
  readonly share: number;
}

/** A peak must rise this much of the highest above the dips beside it to count apart. */
export const leastProminence: number = 0.12;

/** A burst below this share of the highest is told as small. */
export const smallShare: number = 1 / 3;

/**
 * Peaks of a curve round the stride (frames 0 to 100 %, the last frame standing for the first),
 * in order of time. A peak counts when from it one must go down by `leastProminence` of the highest
 * before reaching higher ground; lower ripples belong to the peak beside them.
 */
export function burstsOf(frames: readonly number[], everyPercent: number): Burst[] {
  const round = frames.slice(0, -1);
  const highest = Math.max(...round);
  if (highest <= 0) return [];
  return round.flatMap((height, at) => {
    if (!isPeak(round, at) || prominence(round, at) < leastProminence * highest) return [];
    return [{ peakPercent: at * everyPercent, height, share: height / highest }];
  });
}

function ringAt(round: readonly number[], at: number): number {
  return round[(at + 2 * round.length) % round.length]!;
}

/** The first of equal neighbours counts. */
function isPeak(round: readonly number[], at: number): boolean {
  return ringAt(round, at - 1) < round[at]! && ringAt(round, at + 1) <= round[at]!;
}

function prominence(round: readonly number[], at: number): number {
  const height = round[at]!;
  const dips = [-1, 1].map((step) => {
    let lowest = height;
    for (let i = 1; i < round.length; i++) {
      const here = ringAt(round, at + step * i);
      if (here > height) return lowest;
      lowest = Math.min(lowest, here);
    }
    return lowest;
  });
  return height - Math.max(...dips);
}
