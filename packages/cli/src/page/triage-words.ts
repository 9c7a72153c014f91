/** What to do, by triage level. */
export const triageWords: Readonly<Record<string, string>> = {
  'self-care': 'Self-care is reasonable.',
  'see-physio': 'See a physiotherapist.',
  'see-doctor-days': 'See a doctor within days. Stop what brings it on.',
  'urgent-same-day': 'Be seen by a doctor today.',
  emergency: 'Emergency. Call your emergency number, or go to an emergency department now.',
};
