import { defineParams } from '@sveltejs/kit/params';
import { whereSteps, whichSteps, type StepName } from '#lib/check/steps.ts';

function named<Name extends StepName>(
  names: readonly Name[],
  unnamed: StepName,
): (value: string) => Name | undefined {
  return (value) => (value === unnamed ? undefined : names.find((name) => name === value));
}

/** Steps of the check that have a name in the address. */
export const params = defineParams({
  step: named(whereSteps, 'start'),
  answer: named(whichSteps, 'result'),
});
