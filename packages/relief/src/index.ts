export { cardsLastMs, cardsState, type CardsState } from './cards.ts';
export { cautionsCard, gate, openingCards, type Gate, type Held, type Verdict } from './gate.ts';
export { canBeExamined, isLocked, joinLocks, lockAfter, type Lock } from './lock.ts';
export { triageLevels, type TriageLevel } from './triage-rank.ts';
export { judgeRun, type RunFelt, type RunVerdict } from './running/judge-run.ts';
export { longestBefore, nextRunLimit, spikes, type LoadRun, type Spike } from './running/load.ts';
export type { RunningRules, WalkRunStep } from './running/running-rules.ts';
export { firstPlace, nextStep, walkRunPlace, type WalkRunPlace } from './running/walk-run-plan.ts';
