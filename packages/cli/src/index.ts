export { answerOf, differentialOf } from './answer.ts';
export type { CheckAnswer } from './answer.ts';
export { createCaseParser } from './case.ts';
export type { Case, CaseError } from './case.ts';
export { check } from './check.ts';
export { loadEngine } from './engine.ts';
export type { Engine } from './engine.ts';
export { exam } from './exam.ts';
export { storyOfCase } from './story-of-case.ts';
