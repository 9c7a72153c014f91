import { whereSteps } from '#lib/check/steps.ts';
import type { EntryGenerator } from './$types';

/** The check starts itself: src/lib/steps/start-steps.ts. */
export const csr = false;

/** Every step is a page of its own, so that a reload finds it without a server. */
export const entries: EntryGenerator = () =>
  whereSteps.map((step) => (step === 'start' ? {} : { step }));
