export { cardsLastMs, cardsState, type CardsState } from './cards.ts';
export { cautionsCard, gate, openingCards, type Gate, type Held, type Verdict } from './gate.ts';
export { canBeExamined, isLocked, joinLocks, lockAfter, type Lock } from './lock.ts';
export { triageLevels, type TriageLevel } from './triage-rank.ts';
