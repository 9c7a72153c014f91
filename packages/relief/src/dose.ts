import type { Technique } from '@unknot/atlas';

/** What is remembered of a session for one muscle. Times are ISO 8601. */
export interface PastSession {
  readonly at: string;
  readonly muscle: string;
  readonly side: 'left' | 'right';
  /** Seconds under pressure. */
  readonly pressedSeconds: number;
  /** 0…10, of the same movement, before and after. */
  readonly painBefore?: number;
  readonly painAfter?: number;
  /** 0…10, of the same place on the day after. */
  readonly painDayAfter?: number;
  /** The stop sign that ended it, if one did. */
  readonly stopSign?: string;
}

/** A day's pressing of all muscles together, seconds; our judgement, no study gives one. */
export const mostPressedADay = 600;
/** Hours between two sessions of one muscle; our judgement. */
export const restHours = 4;
/** A muscle that was stopped by a sign rests this long, hours; our judgement. */
export const restAfterStopHours = 24;

const hour = 3600 * 1000;

/** Why a muscle has had enough for now, and from when it may be done again (ms); or how much is left. */
export type DoseLeft =
  | { readonly left: true; readonly seconds: number }
  | {
      readonly left: false;
      readonly because: 'today' | 'too-soon' | 'stopped' | 'day-is-full';
      readonly fromMs: number;
    };

/**
 * What the caps leave of a muscle at `nowMs`: sessions a day, hours between them, rest after a stop
 * sign, and all pressing in 24 hours. A day is the last 24 hours, so that midnight and a changed
 * clock give no second helping; sessions dated later than now count as just done.
 */
export function doseLeft(
  technique: Technique,
  side: 'left' | 'right',
  history: readonly PastSession[],
  nowMs: number,
): DoseLeft {
  const dated = history.map((past) => ({ ...past, ms: Math.min(Date.parse(past.at), nowMs) }));
  const ofDay = dated.filter(({ ms }) => nowMs - ms < 24 * hour);
  const own = ofDay
    .filter((past) => past.muscle === technique.muscle && past.side === side)
    .sort((a, b) => a.ms - b.ms);
  const last = own.at(-1);
  if (last?.stopSign !== undefined) return wait('stopped', last.ms + restAfterStopHours * hour);
  if (own.length >= technique.dose.perDay) return wait('today', own[0]!.ms + 24 * hour);
  if (last && nowMs - last.ms < restHours * hour)
    return wait('too-soon', last.ms + restHours * hour);
  const pressed = ofDay.reduce((sum, past) => sum + past.pressedSeconds, 0);
  const seconds = mostPressedADay - pressed;
  const isPressed = technique.kind !== 'move';
  if (isPressed && seconds < technique.dose.seconds[0])
    return wait('day-is-full', Math.min(...ofDay.map(({ ms }) => ms)) + 24 * hour);
  return { left: true, seconds };
}

function wait(because: 'today' | 'too-soon' | 'stopped' | 'day-is-full', fromMs: number): DoseLeft {
  return { left: false, because, fromMs };
}
