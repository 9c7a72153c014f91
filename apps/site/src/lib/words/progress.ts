import { m } from '#messages';
import type { StepName } from '../check/steps.ts';

/** What is left of the check, as one short line. Counts are of what is still to come, this one included. */
export function whatIsLeft(
  step: StepName,
  { cards, questions }: { readonly cards: number; readonly questions: number },
): string {
  if (step === 'start') return m.where_left_start();
  if (step === 'ill') return m.where_left_ill();
  if (step === 'paint' || step === 'list') return m.where_left_paint();
  if (step === 'cards')
    return m.where_left_cards({
      cards: m.where_left_safety_cards({ count: cards }),
      questions: m.where_left_questions({ count: questions }),
    });
  return step === 'questions' ? m.which_left_questions({ count: questions }) : '';
}
