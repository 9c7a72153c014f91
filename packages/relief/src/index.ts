export { breathAt, breathIn, breathOut, type Breath } from './breath.ts';
export { cardsLastMs, cardsState, type CardsState } from './cards.ts';
export { dueDayAfter, isSoreDayAfter } from './day-after.ts';
export { doseLeft, restHours, type DoseLeft, type PastSession } from './dose.ts';
export { joinSaid, saidOf, type Feedback } from './feedback.ts';
export { followUp, noise, type Course, type FollowUp, type Rated } from './follow-up.ts';
export { cautionsCard, gate, openingCards, type Gate, type Held, type Verdict } from './gate.ts';
export { canBeExamined, isLocked, joinLocks, lockAfter, type Lock } from './lock.ts';
export {
  makePlan,
  pressedIn,
  type Candidate,
  type LeftOut,
  type Limit,
  type Plan,
  type PlanInput,
  type PlannedMuscle,
} from './plan.ts';
export { judgeRun, type RunFelt, type RunVerdict, type SoreTissue } from './running/judge-run.ts';
export { longestBefore, nextRunLimit, spikes, type LoadRun, type Spike } from './running/load.ts';
export { mayRun, type MayRun } from './running/may-run.ts';
export type { RunningRules, WalkRunStep } from './running/running-rules.ts';
export { firstPlace, nextStep, walkRunPlace, type WalkRunPlace } from './running/walk-run-plan.ts';
export {
  afterEvent,
  freshSession,
  replay,
  type PauseReason,
  type SessionEvent,
  type SessionState,
} from './session.ts';
export { secondsOf, stepsOf, type Step } from './steps.ts';
