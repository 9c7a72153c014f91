import type { TriageLevel } from '@unknot/atlas';
import { m } from '#messages';

/** What to do if this is it, for pages that know nothing of the reader. */
export const triageOfSource: Readonly<Record<TriageLevel, string>> = {
  'self-care': m.atlas_triage_self_care(),
  'see-physio': m.atlas_triage_see_physio(),
  'see-doctor-days': m.atlas_triage_see_doctor_days(),
  'urgent-same-day': m.atlas_triage_urgent_same_day(),
  emergency: m.atlas_triage_emergency(),
};
