import { dangerShare, type Differential, type Knowledge } from '@unknot/differential';

/** Whether bone is a possible source, as the lock has it: by its share of the ranking, or by a red flag that locks. */
export function boneMayHurt({ entries, triage }: Differential, { sources }: Knowledge): boolean {
  const bones = new Set(sources.filter(({ gate }) => gate === 'bone').map(({ id }) => id));
  const held = entries.filter(({ id }) => bones.has(id));
  return triage.locked || held.reduce((sum, { posterior }) => sum + posterior, 0) >= dangerShare;
}
