import type { TriageLevel } from '@unknot/atlas';

/** Whether a level still leaves room for self-care: up to seeing a physiotherapist. */
export function allowsSelfCare(level: TriageLevel): boolean {
  return level === 'self-care' || level === 'see-physio';
}
