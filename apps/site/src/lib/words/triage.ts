import type { TriageLevel } from '@unknot/differential';
import { m } from '#messages';

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
    title: m.which_triage_self_care_title(),
    line: m.which_triage_self_care_line(),
    onCard: m.which_triage_self_care_on_card(),
  },
  'see-physio': {
    title: m.which_triage_see_physio_title(),
    line: m.which_triage_see_physio_line(),
    onCard: m.which_triage_see_physio_on_card(),
  },
  'see-doctor-days': {
    title: m.which_triage_see_doctor_days_title(),
    line: m.which_triage_see_doctor_days_line(),
    onCard: m.which_triage_see_doctor_days_on_card(),
  },
  'urgent-same-day': {
    title: m.which_triage_urgent_same_day_title(),
    line: m.which_triage_urgent_same_day_line(),
    onCard: m.which_triage_urgent_same_day_on_card(),
  },
  emergency: {
    title: m.which_triage_emergency_title(),
    line: m.which_triage_emergency_line(),
    onCard: m.which_triage_emergency_on_card(),
  },
};
