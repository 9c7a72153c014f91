import { hasPain, type CheckRecord } from './record.ts';

/** Steps under `/where`; the first has no name in the address. */
export const whereSteps = ['start', 'ill', 'paint', 'list', 'picture', 'cards'] as const;
/** Steps under `/which`; the result has no name in the address. */
export const whichSteps = ['questions', 'result'] as const;
/** Steps of the check in their order. */
export const stepNames = [...whereSteps, ...whichSteps] as const;
export type StepName = (typeof stepNames)[number];

/** Cards answered before painting; the others are called for by the drawing. */
export const openingCards = [1, 2] as const;

/** The ways to say where it hurts. */
const placing: readonly StepName[] = ['paint', 'list', 'picture'];

/** The n of an address, from 1. */
export function stepNumber(query: Pick<URLSearchParams, 'get'>): number {
  const n = Number(query.get('n') ?? 1);
  return Number.isInteger(n) && n > 1 && n < 100 ? n : 1;
}

/** Cards can still be changed after one of them ended the check; the ranking is not shown again. */
function haltedStep(asked: StepName, record: CheckRecord): StepName {
  if (asked === 'ill' && record.cards[2] !== undefined) return 'ill';
  return asked === 'cards' && hasPain(record) ? 'cards' : 'result';
}

/**
 * The step to show when `asked` is asked for: itself, or the first that must come before it.
 * `halted` is true when an answer already says to be seen today; `cardsOpen` when a card that the
 * drawing or an answer calls for has not been answered: nothing is ranked in words before it is.
 */
export function allowedStep(
  asked: StepName,
  record: CheckRecord,
  { halted, cardsOpen }: { readonly halted: boolean; readonly cardsOpen: boolean },
): StepName {
  if (asked === 'start' || record.cards[1] === undefined) return 'start';
  if (halted) return haltedStep(asked, record);
  if (asked === 'ill' || record.cards[2] === undefined) return 'ill';
  if (placing.includes(asked)) return asked;
  if (!hasPain(record)) return 'paint';
  return cardsOpen ? 'cards' : asked;
}
