export { dangerShare } from './danger-share.ts';
export { differentiate, rankDrawing } from './differentiate.ts';
export type { Differential, Place, RankOptions } from './differentiate.ts';
export { createDrawingScore, scoreDrawing } from './drawing-score.ts';
export type { DrawingScore } from './drawing-score.ts';
export type { Side } from './drawing-terms.ts';
export type { Band, Entry } from './entries.ts';
export { levelRank, triageLevels } from './knowledge.ts';
export type {
  Caution,
  Finding,
  Knowledge,
  PriorFactor,
  RedFlag,
  Rule,
  Source,
  SparseMap,
  TriageLevel,
} from './knowledge.ts';
export { createModel } from './model.ts';
export { expectedLoss } from './ranking-level.ts';
export type { Geometry, Model } from './model.ts';
export { isSettled, leastBitsPerSecond, mostQuestions } from './next-question.ts';
export type { Question } from './next-question.ts';
export type { PriorKind } from './prior.ts';
export type { Reason } from './reasons.ts';
export type { Relief } from './relief-lock.ts';
export { holds } from './rule.ts';
export type { RuleContext } from './rule.ts';
export { defaultSettings } from './settings.ts';
export type { Settings } from './settings.ts';
export { emptyStory } from './story.ts';
export type { Answer, PaintedCell, Person, Story } from './story.ts';
export type { Treated } from './treatment.ts';
export { asks, type Card, type Triage } from './triage.ts';
