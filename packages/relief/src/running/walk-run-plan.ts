import type { RunVerdict } from './judge-run.ts';
import type { RunningRules, WalkRunStep } from './running-rules.ts';

/** Where a runner stands on the way back. */
export interface WalkRunPlace {
  /** Index into the steps; `steps.length` when the way is done. */
  readonly step: number;
  /** Good runs in a row on this step. */
  readonly good: number;
  readonly stopped: boolean;
}

/** At the beginning. */
export const firstPlace: WalkRunPlace = { step: 0, good: 0, stopped: false };

function after(place: WalkRunPlace, verdict: RunVerdict, rules: RunningRules): WalkRunPlace {
  switch (verdict) {
    case 'stop':
      return { ...place, good: 0, stopped: true };
    case 'step-back':
      return { ...place, step: Math.max(0, place.step - 1), good: 0 };
    case 'same-again':
    case 'wait-for-morning':
      return place;
    case 'go-on': {
      const good = place.good + 1;
      if (good < rules.goodRunsAStep) return { ...place, good };
      return { ...place, step: Math.min(rules.steps.length, place.step + 1), good: 0 };
    }
  }
}

/** Where the verdicts of all runs so far, oldest first, have led. A stop holds. */
export function walkRunPlace(verdicts: readonly RunVerdict[], rules: RunningRules): WalkRunPlace {
  return verdicts.reduce<WalkRunPlace>(
    (place, verdict) => (place.stopped ? place : after(place, verdict, rules)),
    firstPlace,
  );
}

/** The step to do next, or nothing: stopped, or back to plain running. */
export function nextStep(place: WalkRunPlace, rules: RunningRules): WalkRunStep | undefined {
  return place.stopped ? undefined : rules.steps[place.step];
}
