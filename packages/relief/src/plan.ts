import type { Technique } from '@unknot/atlas';
import { isSoreDayAfter } from './day-after.ts';
import { doseLeft, type DoseLeft, type PastSession } from './dose.ts';
import { secondsOf, stepsOf, type Step } from './steps.ts';

/** A muscle of the ranking that relief is allowed for. */
export interface Candidate {
  readonly id: string;
  /** Null where the drawing is central. */
  readonly side: 'left' | 'right' | 'both' | null;
  readonly posterior: number;
}

/** A caution of the atlas that holds for this story and not for everybody. */
export interface Limit {
  readonly id: string;
  /** Muscles that one withholds are not among those allowed. */
  readonly effect: 'withhold' | 'limit';
  readonly muscles: 'all' | readonly string[];
}

/** What a plan is made from. */
export interface PlanInput {
  /** The gate's answer: only these muscles are planned, whatever the candidates say. */
  readonly allowed: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly techniques: readonly Technique[];
  readonly limits: readonly Limit[];
  /** Kinds of tools at hand; what everybody has comes with them. */
  readonly tools: readonly string[];
  readonly minutes: number;
  readonly history: readonly PastSession[];
  readonly nowMs: number;
}

/** One muscle of a plan. */
export interface PlannedMuscle {
  readonly muscle: string;
  readonly side: 'left' | 'right';
  /** Id of the technique. */
  readonly technique: string;
  /** The tool to use; absent where nothing is pressed. */
  readonly tool?: string;
  /** 0…10; 0 where nothing is pressed. */
  readonly cap: number;
  /** Whether a caution, or a sore day after, asks for the light way: the lightest load, no movement under pressure. */
  readonly light: boolean;
  readonly spots: readonly number[];
  readonly secondsASpot: number;
  readonly withMovement: boolean;
  readonly withStretch: boolean;
}

/** Why a muscle of the ranking is not in the plan. */
export interface LeftOut {
  readonly muscle: string;
  readonly because:
    'not-allowed' | 'no-technique' | 'no-time' | Exclude<DoseLeft, { left: true }>['because'];
  /** From when it may be done again, ms. */
  readonly fromMs?: number;
}

/** A session to be done now. */
export interface Plan {
  readonly muscles: readonly PlannedMuscle[];
  readonly steps: readonly Step[];
  readonly leftOut: readonly LeftOut[];
}

/** Beside the likeliest, only muscles with this much of the posterior are worth the minutes. */
const leastShare = 0.1;
/** Most muscles in one session, counting sides. */
const mostMuscles = 3;
/** The cap under a caution that asks for light pressure; our judgement. */
const lightCap = 3;
/** The caution under which nothing is stretched across the hip, whatever muscle is eased. */
const noStretch = 'outer-hip-tendon';

function sidesOf({ side }: Candidate): readonly ('left' | 'right')[] {
  return side === 'left' || side === 'right' ? [side] : ['right', 'left'];
}

function toolFor(technique: Technique, tools: readonly string[]): string | undefined {
  const [first] = technique.tools;
  const owned = technique.tools.find((tool) => tools.includes(tool));
  return technique.kind === 'move' ? undefined : (owned ?? first);
}

/** Whether the last session of a muscle and side was too much, told the day after. */
function wasTooMuch({ history }: PlanInput, muscle: string, side: 'left' | 'right'): boolean {
  const own = history.filter((past) => past.muscle === muscle && past.side === side);
  const last = own.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  return last !== undefined && isSoreDayAfter(last);
}

function planned(
  technique: Technique,
  side: 'left' | 'right',
  input: PlanInput,
  seconds: number,
): PlannedMuscle {
  const { limits, tools } = input;
  const isLimited = limits.some(
    ({ effect, muscles }) =>
      effect === 'limit' && (muscles === 'all' || muscles.includes(technique.muscle)),
  );
  const light = isLimited || wasTooMuch(input, technique.muscle, side);
  const tool = toolFor(technique, tools);
  const [shortest, longest] = technique.dose.seconds;
  const spots = technique.spots.slice(0, light ? 1 : technique.dose.spots).map((_, index) => index);
  const fair = spots.length > 0 ? Math.floor(seconds / spots.length) : longest;
  return {
    muscle: technique.muscle,
    side,
    technique: technique.id,
    ...(tool !== undefined && { tool }),
    cap: Math.min(technique.pressure.cap, light ? lightCap : 10),
    light,
    spots,
    secondsASpot: light ? shortest : Math.max(shortest, Math.min(longest, fair)),
    withMovement: !light,
    withStretch: !limits.some(({ id }) => id === noStretch),
  };
}

/**
 * A session from the ranking: the likeliest allowed muscles first, as many as the minutes hold, each
 * within its dose. A caution that limits takes the light way. Nothing that is not allowed is planned.
 */
export function makePlan(input: PlanInput): Plan {
  const muscles: PlannedMuscle[] = [];
  const steps: Step[] = [];
  const leftOut: LeftOut[] = [];
  const byMuscle = new Map(input.techniques.map((technique) => [technique.muscle, technique]));
  const ranked = input.candidates
    .toSorted((a, b) => b.posterior - a.posterior)
    .filter(({ posterior }, place) => place === 0 || posterior >= leastShare);
  const pairs = ranked.flatMap((one) => sidesOf(one).map((side) => ({ muscle: one.id, side })));
  for (const { muscle, side } of pairs) {
    const technique = byMuscle.get(muscle);
    const omit = (because: LeftOut['because'], fromMs?: number): void =>
      void leftOut.push({ muscle, because, ...(fromMs !== undefined && { fromMs }) });
    if (!input.allowed.includes(muscle)) omit('not-allowed');
    else if (technique === undefined) omit('no-technique');
    else {
      const dose = doseLeft(technique, side, input.history, input.nowMs);
      if (!dose.left) {
        omit(dose.because, dose.fromMs);
        continue;
      }
      const one = planned(technique, side, input, dose.seconds - pressedIn(steps));
      const more = stepsOf(one, technique);
      const isFirst = muscles.length === 0;
      const fits = secondsOf(steps) + secondsOf(more) <= 60 * input.minutes;
      if (muscles.length >= mostMuscles || !(isFirst || fits)) omit('no-time');
      else {
        muscles.push(one);
        steps.push(...(fits ? more : shortened(one, technique)));
      }
    }
  }
  return { muscles, steps, leftOut };
}

/** Seconds under pressure in these steps. */
export function pressedIn(steps: readonly Step[]): number {
  return steps
    .filter(({ kind }) => kind === 'press' || kind === 'move')
    .reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The first muscle is planned even when it does not fit: one spot, the shortest hold. */
function shortened(one: PlannedMuscle, technique: Technique): Step[] {
  const short = {
    ...one,
    spots: one.spots.slice(0, 1),
    secondsASpot: technique.dose.seconds[0],
    withMovement: false,
  };
  return stepsOf(short, technique);
}
