import { levelRank, type TriageLevel } from '@unknot/differential';
import type { Engine } from '../engine.ts';
import { percent } from '../page/percent.ts';
import type { Marked } from './score.ts';

function shareAtOrAbove(engine: Engine, { result }: Marked, level: TriageLevel): number {
  const actions = new Map(engine.knowledge.sources.map(({ id, action }) => [id, action]));
  return result.entries
    .filter(({ id }) => levelRank(actions.get(id) ?? 'self-care') >= levelRank(level))
    .reduce((sum, { posterior }) => sum + posterior, 0);
}

/** One line on why the triage level was too low or too high: flags that fired, and the ranking's share. */
export function whyTriage(engine: Engine, marked: Marked): string {
  const { level, redFlags } = marked.result.triage;
  const truth = marked.truth.truth.triage;
  const flags =
    redFlags.length === 0 ? 'no red flag fired' : `red flags fired: ${redFlags.join(', ')}`;
  const asked = levelRank(level) < levelRank(truth) ? truth : level;
  if (asked === 'self-care') return flags;
  const share = percent(shareAtOrAbove(engine, marked, asked));
  const needed = percent(engine.model.settings.actionShare[asked]);
  return `${flags}; sources that need ${asked} hold ${share} of the ranking, ${needed} would raise the level`;
}
