import { defineParams } from '@sveltejs/kit/params';
import { stepNames, type StepName } from '#lib/check/steps.ts';

/** Steps of the check that have an address of their own. */
export const params = defineParams({
  step: (value): StepName | undefined =>
    value === 'start' ? undefined : stepNames.find((name) => name === value),
});
