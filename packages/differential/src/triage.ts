import { levelRank, type RedFlag, type TriageLevel } from './knowledge.ts';
import type { Model } from './model.ts';
import type { Posterior } from './posterior.ts';
import { rankingLevel } from './ranking-level.ts';
import { holds } from './rule.ts';
import type { Story } from './story.ts';

/** How urgent it is, and why. */
export interface Triage {
  readonly level: TriageLevel;
  /** Ids of the red flags that fired, in card order. */
  readonly redFlags: readonly string[];
  /** Why, most urgent first; sentences from the atlas, or `ranking:<level>` for the ranking's own level. */
  readonly because: readonly string[];
  /** True when a flag that locks relief has fired. */
  readonly locked: boolean;
}

interface Fired {
  readonly flag: RedFlag;
  readonly level: TriageLevel;
  readonly because: string;
}

/** A red flag with the highest of its level and escalations that hold, or nothing. */
function fire(flag: RedFlag, story: Story, flags: ReadonlySet<string>): Fired | undefined {
  if (!flags.has(flag.id)) return undefined;
  const own: Fired = { flag, level: flag.level, because: flag.because };
  return flag.escalations
    .filter((step) => holds(step.when, story, { flags }))
    .reduce(
      (worst, step) =>
        levelRank(step.level) > levelRank(worst.level)
          ? { flag, level: step.level, because: step.because }
          : worst,
      own,
    );
}

/** The flags whose own rule holds; a rule may lean on flags that come before it. */
function firedIds(redFlags: readonly RedFlag[], story: Story): Set<string> {
  const ids = new Set<string>();
  for (const flag of redFlags) if (holds(flag.when, story, { flags: ids })) ids.add(flag.id);
  return ids;
}

/** Red flags first; the ranking can only raise the level, never lower it. */
export function triage(model: Model, story: Story, result: Posterior): Triage {
  const { redFlags } = model.knowledge;
  const ids = firedIds(redFlags, story);
  const fired = redFlags
    .flatMap((flag) => fire(flag, story, ids) ?? [])
    .sort((a, b) => levelRank(b.level) - levelRank(a.level) || a.flag.card - b.flag.card);
  const flagLevel = fired[0]?.level ?? 'self-care';
  const own = rankingLevel(model, story, result, flagLevel);
  const byRanking = levelRank(own) > levelRank(flagLevel);
  return {
    level: byRanking ? own : flagLevel,
    redFlags: fired.map(({ flag }) => flag.id),
    because: [...(byRanking ? [`ranking:${own}`] : []), ...fired.map(({ because }) => because)],
    locked: fired.some(({ flag }) => flag.locksRelief),
  };
}

/** A red-flag card the story calls for, with what is still unanswered on it. */
export interface Card {
  readonly id: string;
  readonly card: number;
  readonly findings: readonly string[];
  readonly unanswered: readonly string[];
}

function isAnswered(story: Story, finding: string): boolean {
  const answer = story.findings[finding];
  return answer === 'yes' || answer === 'no';
}

/** What a red flag asks in a story: nothing where it is not asked, else all but lines whose own rule fails. */
export function asks({ askWhen, findings, lines = [] }: RedFlag, story: Story): readonly string[] {
  if (!holds(askWhen, story)) return [];
  const left = lines.filter((line) => !holds(line.askWhen, story));
  return findings.filter((id) => !left.some(({ finding }) => finding === id));
}

/** The red-flag cards that this story calls for, in card order. */
export function cards(model: Model, story: Story): Card[] {
  return model.knowledge.redFlags
    .filter((flag) => holds(flag.askWhen, story))
    .map((flag) => {
      const findings = asks(flag, story);
      const unanswered = findings.filter((finding) => !isAnswered(story, finding));
      return { id: flag.id, card: flag.card, findings, unanswered };
    })
    .sort((a, b) => a.card - b.card);
}
