import type { StepName } from '../check/steps.ts';

function questions(count: number): string {
  return count === 1 ? 'about 1 question' : `about ${count} questions`;
}

/** What is left of the check, as one short line. Counts are of what is still to come, this one included. */
export function whatIsLeft(
  step: StepName,
  left: { readonly cards: number; readonly questions: number },
): string {
  if (step === 'start') return '2 short cards, then you paint';
  if (step === 'ill') return '1 short card, then you paint';
  if (step === 'paint' || step === 'list') return 'Paint, then a few safety cards';
  if (step === 'cards')
    return `${left.cards === 1 ? '1 safety card' : `${left.cards} safety cards`}, then ${questions(left.questions)}`;
  if (step === 'questions') {
    const text = questions(left.questions);
    return `${text[0]!.toUpperCase()}${text.slice(1)} left`;
  }
  return '';
}
