/** One run out of a file. */
export interface Run {
  /** Made of start and distance, so that the same run imported twice is one run. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly km: number;
  readonly minutes: number;
  /** What it was read from. */
  readonly from: 'fit' | 'gpx' | 'tcx';
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

/** As much of a run as tells whether two are one. */
type Told = { readonly at: string; readonly km?: number };

function isSame(a: Told, b: Told): boolean {
  const apart = Math.abs(Date.parse(a.at) - Date.parse(b.at));
  const [x, y] = [a.km ?? 0, b.km ?? 0];
  return apart <= sameStartMs && Math.abs(x - y) <= sameLength * Math.max(x, y);
}

/** The new runs that are not known yet, each once. */
export function unknownRuns(known: readonly Told[], found: readonly Run[]): Run[] {
  const slotOf = ({ at }: Told): number => Math.floor(Date.parse(at) / sameStartMs);
  const slots = new Map<number, Told[]>();
  const note = (run: Told): void => {
    const slot = slotOf(run);
    slots.set(slot, [...(slots.get(slot) ?? []), run]);
  };
  known.forEach(note);
  return found.filter((run) => {
    const near = [-1, 0, 1].flatMap((by) => slots.get(slotOf(run) + by) ?? []);
    if (near.some((other) => isSame(other, run))) return false;
    note(run);
    return true;
  });
}
