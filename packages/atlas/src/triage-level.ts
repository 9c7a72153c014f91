/** What to do about a pain, mildest first; the order is the order of urgency. */
export const triageLevels = [
  'self-care',
  'see-physio',
  'see-doctor-days',
  'urgent-same-day',
  'emergency',
] as const;
export type TriageLevel = (typeof triageLevels)[number];
