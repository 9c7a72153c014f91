/** One step of the way back: `repeats` times running and walking. */
export interface WalkRunStep {
  readonly runMinutes: number;
  /** 0: running without a break. */
  readonly walkMinutes: number;
  readonly repeats: number;
}

/** What returning to running goes by: data of the atlas, `running.yaml`. */
export interface RunningRules {
  readonly pain: {
    /** Pain up to here, 0…10, is acceptable, if it is gone by the next morning and the week is no worse … */
    readonly acceptableTo: number;
    /** … and up to here in a sore tendon. */
    readonly tendonTo: number;
  };
  readonly longestRun: {
    /** No single run longer than the longest of this many days … */
    readonly days: number;
    /** … by more than this share. */
    readonly share: number;
  };
  readonly steps: readonly WalkRunStep[];
  /** Good runs in a row before the next step. */
  readonly goodRunsAStep: number;
  /** Days from one run to the next while stepping. */
  readonly daysBetween: number;
}
