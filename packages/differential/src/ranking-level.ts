import { answerTerms } from './answer-terms.ts';
import { levelRank, triageLevels, type TriageLevel } from './knowledge.ts';
import type { Model } from './model.ts';
import { afterAnswers, type Posterior } from './posterior.ts';
import type { Answer, Story } from './story.ts';

/** Of more danger answers than this only the first are doubted: their ways grow threefold with each. */
const mostDoubted = 5;
const ways = ['yes', 'not-sure', 'no'] as const;

/** The highest level whose sources hold their share of the posterior. */
export function shareLevel(model: Model, share: Float64Array): TriageLevel {
  let level: TriageLevel = 'self-care';
  for (const candidate of triageLevels) {
    if (candidate === 'self-care') continue;
    let mass = 0;
    model.knowledge.sources.forEach((source, s) => {
      if (levelRank(source.action) >= levelRank(candidate)) mass += share[s] as number;
    });
    if (mass >= model.settings.actionShare[candidate]) level = candidate;
  }
  return level;
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
 * The ranking's own level: the highest that the shares reach with the danger answers as given, or
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
