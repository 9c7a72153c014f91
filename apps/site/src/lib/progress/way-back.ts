import {
  judgeRun,
  walkRunPlace,
  type RunningRules,
  type RunVerdict,
  type SoreTissue,
  type WalkRunPlace,
} from '@unknot/relief';
import type { KeptRun } from '../device/kept.ts';
import { isWorseThisWeek, type PainPoint } from './pain-course.ts';

/** A run of the way back, with how it was borne. */
export interface JudgedRun {
  readonly run: KeptRun;
  readonly verdict: RunVerdict;
}

/** What judging takes beside the runs. */
export interface WayBackContext {
  readonly rules: RunningRules;
  readonly points: readonly PainPoint[];
  /** Points of pain that may be chance. */
  readonly noise: number;
  readonly tissue: SoreTissue;
}

function judge(run: KeptRun, { rules, points, noise, tissue }: WayBackContext): RunVerdict {
  const { at, painDuring = 0, morningBefore = 0, nextMorning } = run;
  const worseThisWeek = isWorseThisWeek(points, at, noise);
  const felt = { during: painDuring, morningBefore, worseThisWeek };
  const whole = nextMorning === undefined ? felt : { ...felt, nextMorning };
  return judgeRun(whole, rules, tissue);
}

/** Every run of the way back, oldest first, and where they have led. */
export function wayBack(
  runs: readonly KeptRun[],
  context: WayBackContext,
): { readonly judged: readonly JudgedRun[]; readonly place: WalkRunPlace } {
  const judged = runs
    .filter(({ wayBack: onTheWay }) => onTheWay)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((run) => ({ run, verdict: judge(run, context) }));
  const verdicts = judged.map(({ verdict }) => verdict);
  return { judged, place: walkRunPlace(verdicts, context.rules) };
}
