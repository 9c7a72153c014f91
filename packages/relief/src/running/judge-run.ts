import type { RunningRules } from './running-rules.ts';

/** How a run was borne. */
export interface RunFelt {
  /** Worst pain while running or after, 0…10. */
  readonly during: number;
  /** Pain the next morning, 0…10; absent until the morning has come. */
  readonly nextMorning?: number;
  /** Pain on the morning before the run, 0…10. */
  readonly morningBefore: number;
  /** Whether the pain of this week is worse than last week's, beyond the noise. */
  readonly worseThisWeek: boolean;
}

/** What may be sore, as far as running goes. */
export type SoreTissue = 'bone' | 'tendon' | 'other';

/** What a run says about the next: go on, the same again, one step back, or no running. */
export type RunVerdict = 'go-on' | 'wait-for-morning' | 'same-again' | 'step-back' | 'stop';

/**
 * The pain-monitoring rule. A sore tendon, where it was tested, may hurt up to `tendonTo`; all else
 * up to `acceptableTo`. Where bone may be the source any pain stops the running. [silbernagel2007]
 */
export function judgeRun(felt: RunFelt, { pain }: RunningRules, tissue: SoreTissue): RunVerdict {
  const { during, nextMorning, morningBefore, worseThisWeek } = felt;
  if (tissue === 'bone' && Math.max(during, nextMorning ?? 0) > 0) return 'stop';
  if (during > (tissue === 'tendon' ? pain.tendonTo : pain.acceptableTo)) return 'step-back';
  if (nextMorning === undefined) return 'wait-for-morning';
  if (nextMorning > morningBefore) return 'step-back';
  if (worseThisWeek) return 'same-again';
  return 'go-on';
}
