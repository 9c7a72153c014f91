import { levelRank, type Differential } from '@unknot/differential';

type Triage = Pick<Differential['triage'], 'redFlags' | 'level'>;

/** Whether a triage says to be seen today: then no ranking is shown. */
export function endsRanking({ level }: Pick<Triage, 'level'>): boolean {
  return levelRank(level) >= levelRank('urgent-same-day');
}

/** The same, because of an answer and not of the ranking alone: then nothing further is asked. */
export function isHalted(triage: Triage): boolean {
  return triage.redFlags.length > 0 && endsRanking(triage);
}
