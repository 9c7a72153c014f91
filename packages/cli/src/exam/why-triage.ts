import { expectedLoss, levelRank, triageLevels, type TriageLevel } from '@unknot/differential';
import type { Engine } from '../engine.ts';
import { percent } from '../page/percent.ts';
import type { Marked } from './score.ts';

/** Posterior of the sources that need each level, in the order of `triageLevels`. */
function needs(engine: Engine, { result }: Marked): number[] {
  const actions = new Map(engine.knowledge.sources.map(({ id, action }) => [id, action]));
  return triageLevels.map((level) =>
    result.entries
      .filter(({ id }) => actions.get(id) === level)
      .reduce((sum, { posterior }) => sum + posterior, 0),
  );
}

/** One line on why the triage level was too low or too high: flags that fired, and what the ranking expects. */
export function whyTriage(engine: Engine, marked: Marked): string {
  const { level, redFlags } = marked.result.triage;
  const truth = marked.truth.truth.triage;
  const flags =
    redFlags.length === 0 ? 'no red flag fired' : `red flags fired: ${redFlags.join(', ')}`;
  const asked = levelRank(level) < levelRank(truth) ? truth : level;
  if (asked === 'self-care') return flags;
  const needed = needs(engine, marked);
  const share = needed.slice(levelRank(asked)).reduce((sum, p) => sum + p, 0);
  const losses = expectedLoss(engine.model.settings, needed);
  const cost = (of: TriageLevel): string => (losses[levelRank(of)] as number).toFixed(2);
  const other = asked === level ? truth : level;
  return `${flags}; sources that need ${asked} hold ${percent(share)} of the ranking: by it alone ${other} is expected to cost ${cost(other)} and ${asked} ${cost(asked)} needless visits`;
}
