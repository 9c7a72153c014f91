import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { StepName } from '#lib/check/steps.ts';

/** A place in the check: a step, and which card or question of it, from 1. */
export interface StepPlace {
  readonly step: StepName;
  readonly number?: number;
}

/** Address of a place. It names the step and a number, never a region, finding or source. */
export function stepAddress({ step, number = 1 }: StepPlace): string {
  const query = number > 1 ? (`?n=${number}` as const) : '';
  if (step === 'result') return resolve(`/which/[[answer=answer]]${query}`, {});
  if (step === 'questions') return resolve(`/which/[[answer=answer]]${query}`, { answer: step });
  return resolve(`/where/[[step=step]]${query}`, step === 'start' ? {} : { step });
}

/** Moves on to a place; with `instead`, in place of where one is. */
export function goToStep(
  step: StepName,
  options: { readonly number?: number; readonly instead?: boolean } = {},
): Promise<void> {
  const { number = 1, instead = false } = options;
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- stepAddress resolves it
  return goto(stepAddress({ step, number }), { replace: instead });
}
