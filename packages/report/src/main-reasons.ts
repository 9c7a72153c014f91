import type { Entry } from '@unknot/differential';
import type { ReportReason } from './report.ts';

/** Reasons listed by name; the others are summed. */
const listed = 8;

const tenth = (decibans: number): number => Math.round(10 * decibans) / 10;

/**
 * The eight reasons that weigh most, heaviest first, and one `rest` for the others, in tenths of a
 * deciban. They add up to the entry's score, to a tenth.
 */
export function mainReasons(entry: Entry): ReportReason[] {
  const heaviest = [...entry.reasons]
    .sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans))
    .slice(0, listed)
    .map(({ finding, answer, decibans }) => ({ finding, answer, decibans: tenth(decibans) }));
  const named = heaviest.reduce((sum, { decibans }) => sum + decibans, 0);
  const rest = tenth(entry.score - named);
  if (rest === 0) return heaviest;
  return [...heaviest, { finding: 'rest', answer: 'summed', decibans: rest }];
}
