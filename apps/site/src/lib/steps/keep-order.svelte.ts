import { firstOpenCard } from '#lib/check/cards.ts';
import type { Check } from '#lib/check/check.svelte.ts';
import { allowedStep, type StepName } from '#lib/check/steps.ts';
import { goToStep } from './go.ts';

/** An address opened out of order leads to the step that must come first. Call it in a component. */
export function keepOrder(check: Check, shown: () => StepName): void {
  $effect(() => {
    const step = shown();
    if (!check.restored || (!check.engine && step !== 'start' && step !== 'ill')) return;
    const openCard = firstOpenCard(check.cards, check.record);
    const { halted } = check;
    const allowed = allowedStep(step, check.record, { halted, cardsOpen: openCard > 0 });
    const number = allowed === 'cards' ? openCard : 1;
    if (allowed !== step) void goToStep(allowed, { number, instead: true });
  });
}
