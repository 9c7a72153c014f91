import type { RunningBook } from '@unknot/atlas';
import type { RunningRules } from '@unknot/relief';
import bookUrl from '../../../.cache/running.json?url';

/** The atlas' record on running, fetched when runs are looked at. */
export async function loadRunningBook(): Promise<RunningBook> {
  const response = await fetch(bookUrl);
  if (!response.ok) throw new Error(`running.json: ${response.status}`);
  return (await response.json()) as RunningBook;
}

/** The record as the rules of running again read it. */
export function rulesOf({ pain, longestRun, steps, way }: RunningBook): RunningRules {
  const { goodRunsAStep, daysBetween } = way;
  return { pain, longestRun, steps, goodRunsAStep, daysBetween };
}
