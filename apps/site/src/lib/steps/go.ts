import { resolve } from '$app/paths';
import { stepNumber, whereSteps, whichSteps, type StepName } from '#lib/check/steps.ts';

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

/** The place an address of this site names, if it is one of the check. */
export function placeAt(address: Pick<URL, 'pathname' | 'search'>): StepPlace | undefined {
  const steps = [...whereSteps, ...whichSteps];
  const step = steps.find((name) => stepAddress({ step: name }) === address.pathname);
  return step && { step, number: stepNumber(new URLSearchParams(address.search)) };
}
