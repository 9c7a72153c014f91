/** Triage levels from the mildest to the most urgent. */
export const triageLevels = [
  'self-care',
  'see-physio',
  'see-doctor-days',
  'urgent-same-day',
  'emergency',
] as const;
export type TriageLevel = (typeof triageLevels)[number];

/** Whether a level still leaves room for self-care: up to seeing a physiotherapist. */
export function allowsSelfCare(level: TriageLevel): boolean {
  return level === 'self-care' || level === 'see-physio';
}
