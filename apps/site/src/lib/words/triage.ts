import type { TriageLevel } from '@unknot/differential';

/** What the triage line says: what to do, and one sentence on it. */
export interface TriageWords {
  readonly title: string;
  readonly line: string;
  /** Said while a card is being answered. */
  readonly onCard: string;
}

/** Words of the five levels. */
export const triageWords: Readonly<Record<TriageLevel, TriageWords>> = {
  'self-care': {
    title: 'Self-care is reasonable.',
    line: 'No red flag in your answers. If two weeks bring no clear change, or it hurts at rest or at night, come back or see a clinician.',
    onCard: 'On its own this does not stop you.',
  },
  'see-physio': {
    title: 'Book a physiotherapist.',
    line: 'Nothing here is urgent. Hands and eyes on it would help more than a page can. Gentle self-care meanwhile is fine.',
    onCard: 'A physiotherapist should look at it. You can go on here.',
  },
  'see-doctor-days': {
    title: 'See a doctor within two to three days.',
    line: 'Stop what brings it on until then. Do not press on it.',
    onCard: 'A doctor should look at it within days. You can go on here to see why.',
  },
  'urgent-same-day': {
    title: 'Be seen today.',
    line: 'Do not wait for it to settle, and do not press, stretch or run on it.',
    onCard: 'This should be looked at today. Continue, and we say how.',
  },
  emergency: {
    title: 'Get emergency help now.',
    line: 'Call your emergency number (112, 999 or 911), or go to an emergency department.',
    onCard: 'This is an emergency. Call your emergency number (112, 999 or 911) now.',
  },
};
