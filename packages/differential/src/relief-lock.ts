import { dangerShare } from './danger-share.ts';
import type { Entry } from './entries.ts';
import { levelRank, type Caution } from './knowledge.ts';
import type { Model } from './model.ts';
import { holds, type RuleContext } from './rule.ts';
import type { Story } from './story.ts';
import type { Card, Triage } from './triage.ts';

/** Whether pressure may be advised. */
export interface Relief {
  readonly allowed: 'yes' | 'no' | 'ask-first';
  /** Muscles it is for; empty when it is not allowed. */
  readonly for: readonly string[];
  /** Codes: `triage:<level>`, `flag`, `bone`, `no-muscle`, `card:<red flag>`, `caution:<id>`. */
  readonly because: readonly string[];
}

const muscleShare = 0.05;
const firstEntries = 5;

function bonePosterior(model: Model, entries: readonly Entry[]): number {
  return entries
    .filter(({ id }) => model.knowledge.sources[model.sourceIndex.get(id) ?? -1]?.gate === 'bone')
    .reduce((sum, { posterior }) => sum + posterior, 0);
}

function covers(caution: Caution, muscle: string): boolean {
  return caution.muscles === 'all' || caution.muscles.includes(muscle);
}

/** Whether a guided release may be offered, for which muscles, and why not. */
export function relief(
  model: Model,
  story: Story,
  entries: readonly Entry[],
  triage: Triage,
  cards: readonly Card[],
): Relief {
  const no = (...because: string[]): Relief => ({ allowed: 'no', for: [], because });
  if (levelRank(triage.level) > levelRank('see-physio')) return no(`triage:${triage.level}`);
  if (triage.locked) return no('flag');
  if (bonePosterior(model, entries) >= dangerShare) return no('bone');

  const context: RuleContext = {
    flags: new Set(triage.redFlags),
    posterior: (id) => entries.find((entry) => entry.id === id)?.posterior ?? 0,
  };
  const withheld = model.knowledge.cautions.filter(
    (caution) => caution.effect === 'withhold' && holds(caution.when, story, context),
  );
  const candidates = entries.filter(
    (entry, place) =>
      entry.kind === 'muscle' && (place < firstEntries || entry.posterior >= muscleShare),
  );
  const muscles = candidates
    .map(({ id }) => id)
    .filter((id) => !withheld.some((caution) => covers(caution, id)));
  const because = withheld
    .filter((caution) => candidates.some(({ id }) => covers(caution, id)))
    .map(({ id }) => `caution:${id}`);
  const open = cards
    .filter(({ unanswered }) => unanswered.length > 0)
    .map(({ id }) => `card:${id}`);
  if (muscles.length === 0) return no(...(because.length > 0 ? because : ['no-muscle']), ...open);
  if (open.length === 0) return { allowed: 'yes', for: muscles, because };
  return { allowed: 'ask-first', for: muscles, because: [...open, ...because] };
}
