import type { Words } from '@unknot/atlas';
import type { Differential } from '@unknot/differential';
import { m } from '#messages';
import { reasonWords } from '../words/reasons.ts';

/** A line of the weighing: words and decibans. */
export interface ReasonTerm {
  readonly words: string;
  readonly decibans: number;
}

/** Lines that are shown; smaller ones are summed into one. */
const mostLines = 5;
/** In decibans. */
const leastShown = 0.15;

/** The reasons of an entry as lines, the drawing with its cap as one; they add up to its score. */
export function reasonTerms(entry: Differential['entries'][number], words: Words): ReasonTerm[] {
  const cap = entry.reasons.find(({ finding }) => finding === 'drawing-cap');
  const all = entry.reasons
    .filter((reason) => reason !== cap)
    .map((reason) => {
      const isCapped = cap !== undefined && reason.finding === 'drawing';
      return {
        words: isCapped
          ? m.which_capped({ reason: reasonWords(reason, words) })
          : reasonWords(reason, words),
        decibans: reason.decibans + (isCapped ? cap.decibans : 0),
        isAlways: reason.finding === 'drawing' || reason.finding === 'prior',
      };
    });
  const weight = (term: (typeof all)[number]): number =>
    term.isAlways ? Infinity : Math.abs(term.decibans);
  const sorted = all.toSorted((a, b) => weight(b) - weight(a) || 0);
  const large = sorted.filter(
    ({ decibans, isAlways }, i) => isAlways || (i < mostLines && Math.abs(decibans) >= leastShown),
  );
  const rest = sorted.slice(large.length);
  if (rest.length === 0) return sorted;
  const decibans = rest.reduce((sum, term) => sum + term.decibans, 0);
  return [...large, { words: m.which_smaller({ count: rest.length }), decibans }];
}
