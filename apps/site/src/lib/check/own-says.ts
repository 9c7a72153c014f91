import type { Words } from '@unknot/atlas';
import { levelRank, type Differential, type Knowledge } from '@unknot/differential';

/**
 * What the flags that fired and ask for nobody say for themselves: "go on" alone would tell someone
 * on a blood thinner too little. Empty from a doctor's level on, whose words go before.
 */
export function ownSays(
  { level, redFlags }: Pick<Differential['triage'], 'level' | 'redFlags'>,
  {
    knowledge,
    words,
  }: {
    readonly knowledge: Pick<Knowledge, 'redFlags'>;
    readonly words: Pick<Words, 'redFlags'>;
  },
): string {
  if (levelRank(level) > levelRank('see-physio')) return '';
  const asksNobody = new Set(
    knowledge.redFlags.filter((flag) => flag.level === 'self-care').map(({ id }) => id),
  );
  return redFlags
    .flatMap((id) => (asksNobody.has(id) ? (words.redFlags[id]?.say ?? []) : []))
    .join(' ');
}
