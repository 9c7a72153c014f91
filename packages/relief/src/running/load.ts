import type { RunningRules } from './running-rules.ts';

/** A run as far as load goes. */
export interface LoadRun {
  /** ISO 8601. */
  readonly at: string;
  readonly km: number;
}

const dayMs = 24 * 3600 * 1000;

/** The longest run, km, of the days before `at`; nothing without one. */
export function longestBefore(
  runs: readonly LoadRun[],
  at: string,
  { longestRun }: RunningRules,
): number | undefined {
  const end = Date.parse(at);
  const lengths = runs
    .filter((run) => {
      const start = Date.parse(run.at);
      return start < end && start >= end - longestRun.days * dayMs;
    })
    .map(({ km }) => km);
  return lengths.length > 0 ? Math.max(...lengths) : undefined;
}

/** The longest that the next run may be, km; nothing when no run of the last days is known. */
export function nextRunLimit(
  runs: readonly LoadRun[],
  now: string,
  rules: RunningRules,
): number | undefined {
  const longest = longestBefore(runs, now, rules);
  return longest === undefined ? undefined : longest * (1 + rules.longestRun.share);
}

/** A run that was longer than the longest of the days before it by more than the share. */
export interface Spike extends LoadRun {
  readonly longestBeforeKm: number;
  /** How much longer, as a share: 0.5 is half as long again. */
  readonly beyond: number;
}

/** Single runs that jumped. The first run known has nothing to be measured by. [frandsen2025] */
export function spikes(runs: readonly LoadRun[], rules: RunningRules): Spike[] {
  return runs.flatMap((run) => {
    const longest = longestBefore(runs, run.at, rules);
    if (!longest) return [];
    const beyond = run.km / longest - 1;
    return beyond > rules.longestRun.share
      ? [{ at: run.at, km: run.km, longestBeforeKm: longest, beyond }]
      : [];
  });
}
