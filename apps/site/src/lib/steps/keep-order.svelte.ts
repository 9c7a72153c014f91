import { firstOpenCard } from '#lib/check/cards.ts';
import type { Check } from '#lib/check/check.svelte.ts';
import { allowedStep, type StepName } from '#lib/check/steps.ts';
import { goToStep } from './way.svelte.ts';

/** Steps that are shown before what is known has come. */
const beforeKnowledge: ReadonlySet<StepName> = new Set(['start', 'ill', 'paint']);

/** An address opened out of order leads to the step that must come first. Call it in a component. */
export function keepOrder(check: Check, shown: () => StepName): void {
  $effect(() => {
    const step = shown();
    if (!check.restored || (!check.engine && !beforeKnowledge.has(step))) return;
    const openCard = firstOpenCard(check.cards, check.record);
    const { halted } = check;
    const allowed = allowedStep(step, check.record, { halted, cardsOpen: openCard > 0 });
    const number = allowed === 'cards' ? openCard : 1;
    if (allowed !== step) void goToStep(allowed, { number, instead: true });
  });
}
