/** One run, however it came here. */
export interface Run {
  /** Made of start and distance, so that the same run imported twice is one run. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly km: number;
  readonly minutes: number;
  /** What it was read from. */
  readonly from: 'fit' | 'gpx' | 'tcx' | 'hand';
}

/** Runs that start within this time of each other … */
const sameStartMs = 120_000;
/** … and differ by less than this share in length are one run, told by two devices. */
const sameLength = 0.03;

const twoDigits = (value: number): number => Math.round(100 * value) / 100;

/** A run from its start, length (km) and time (minutes). */
export function runOf(start: Date, km: number, minutes: number, from: Run['from']): Run {
  const at = start.toISOString();
  return {
    id: `${at.slice(0, 16)}_${Math.round(100 * km)}`,
    at,
    km: twoDigits(km),
    minutes: twoDigits(minutes),
    from,
  };
}

function isSame(a: Run, b: Run): boolean {
  const apart = Math.abs(Date.parse(a.at) - Date.parse(b.at));
  return apart <= sameStartMs && Math.abs(a.km - b.km) <= sameLength * Math.max(a.km, b.km);
}

/** The new runs that are not known yet, each once. */
export function unknownRuns(known: readonly Run[], found: readonly Run[]): Run[] {
  return found.reduce<Run[]>((fresh, run) => {
    const seen = [...known, ...fresh].some((other) => isSame(other, run));
    return seen ? fresh : [...fresh, run];
  }, []);
}
