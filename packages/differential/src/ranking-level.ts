import { answerTerms } from './answer-terms.ts';
import { levelRank, triageLevels, type TriageLevel } from './knowledge.ts';
import type { Model } from './model.ts';
import { afterAnswers, type Posterior } from './posterior.ts';
import type { Settings } from './settings.ts';
import type { Answer, Story } from './story.ts';

/** Of more danger answers than this only the first are doubted: their ways grow threefold with each. */
const mostDoubted = 5;
const ways = ['yes', 'not-sure', 'no'] as const;

/** Posterior of all sources that need each level, in the order of `triageLevels`. */
function needs(model: Model, share: Float64Array): number[] {
  const needed = triageLevels.map(() => 0);
  model.knowledge.sources.forEach(({ action }, s) => {
    needed[levelRank(action)]! += share[s]!;
  });
  return needed;
}

/** What each answer is expected to cost a person who needs each level with this chance. */
export function expectedLoss({ triageLoss }: Settings, needed: readonly number[]): number[] {
  return triageLevels.map((_, answer) =>
    triageLevels.reduce((sum, level, n) => sum + needed[n]! * triageLoss[level][answer]!, 0),
  );
}

/** The level of least expected loss; of equals the more careful. */
export function shareLevel(model: Model, share: Float64Array): TriageLevel {
  const losses = expectedLoss(model.settings, needs(model, share));
  const least = losses.reduce((best, loss, answer) => (loss <= losses[best]! ? answer : best), 0);
  return triageLevels[least] as TriageLevel;
}

function dangersSaid(model: Model, story: Story): string[] {
  const asked = new Set(model.knowledge.redFlags.flatMap(({ findings }) => findings));
  return [...asked].filter((id) => story.findings[id] === 'yes').slice(0, mostDoubted);
}

/** The story with each danger answered in the way that the digits of `code` to base three name. */
function doubted(story: Story, dangers: readonly string[], code: number): Story {
  const findings: Record<string, Answer> = { ...story.findings };
  dangers.forEach((id, i) => {
    findings[id] = ways[Math.floor(code / 3 ** i) % 3] as Answer;
  });
  return { ...story, findings };
}

/**
 * The ranking's own level: the highest that the shares call for with the danger answers as given, or
 * with any of them open or no, so that a yes on a card never speaks against being seen. Where an
 * emergency is `known` already nothing higher is looked for.
 */
export function rankingLevel(
  model: Model,
  story: Story,
  result: Posterior,
  known: TriageLevel,
): TriageLevel {
  let level = shareLevel(model, result.share);
  const dangers = dangersSaid(model, story);
  for (let code = 1; code < 3 ** dangers.length; code++) {
    if (level === 'emergency' || known === 'emergency') return level;
    const answers = answerTerms(model, doubted(story, dangers, code));
    const other = shareLevel(model, afterAnswers(model, result.base, answers).share);
    if (levelRank(other) > levelRank(level)) level = other;
  }
  return level;
}
