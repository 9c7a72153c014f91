import type { Differential, Knowledge } from '@unknot/differential';

/** Share of the ranking from which bone is taken to be a possible source: the lock's own bound. */
const boneFrom = 0.05;

/** Whether sources whose gate is bone hold 5 % of the ranking together, or a red flag locks. */
export function boneMayHurt({ entries, triage }: Differential, { sources }: Knowledge): boolean {
  const bones = new Set(sources.filter(({ gate }) => gate === 'bone').map(({ id }) => id));
  const held = entries.filter(({ id }) => bones.has(id));
  return triage.locked || held.reduce((sum, { posterior }) => sum + posterior, 0) >= boneFrom;
}
