import type { Model } from './model.ts';
import type { Story } from './story.ts';

/** One answered finding or named quality: its tempered log-likelihood ratio per source and pair. */
export interface AnswerTerm {
  readonly finding: string;
  readonly answer: 'yes' | 'no';
  /** Row of the table it came from, already offset into it. */
  readonly row: Float32Array;
  readonly pairRow: Float32Array;
  /** P(yes) per source, NaN where silent. */
  readonly known: Float32Array;
  /** Claim of a source that speaks, after its id; and the claim of the background. */
  readonly ownClaim: string;
  readonly backgroundClaim: string;
  /** The temper to multiply the row with, 0…1. */
  readonly strength: number;
}

function familySizes(model: Model, story: Story): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const finding of model.knowledge.findings) {
    const answer = story.findings[finding.id];
    if (finding.family === undefined || (answer !== 'yes' && answer !== 'no')) continue;
    sizes.set(finding.family, (sizes.get(finding.family) ?? 0) + 1);
  }
  return sizes;
}

function findingTerms(model: Model, story: Story): AnswerTerm[] {
  const { knowledge, settings, pairs } = model;
  const width = knowledge.sources.length;
  const sizes = familySizes(model, story);
  return knowledge.findings.flatMap((finding, row) => {
    const answer = story.findings[finding.id];
    if (answer !== 'yes' && answer !== 'no') return [];
    const size = finding.family === undefined ? 1 : (sizes.get(finding.family) ?? 1);
    const [table, pairTable] =
      answer === 'yes' ? [model.logYes, model.pairLogYes] : [model.logNo, model.pairLogNo];
    return {
      finding: finding.id,
      answer,
      row: table.subarray(row * width, (row + 1) * width),
      pairRow: pairTable.subarray(row * pairs.length, (row + 1) * pairs.length),
      known: knowledge.yes.subarray(row * width, (row + 1) * width),
      ownClaim: `/findings/${finding.id}`,
      backgroundClaim: `findings/${finding.id}/background`,
      strength: settings.findingStrength * size ** -settings.familyDamping,
    };
  });
}

function qualityTerms(model: Model, story: Story): AnswerTerm[] {
  const { qualityIndex, settings, pairs, knowledge } = model;
  const width = knowledge.sources.length;
  const named = [...new Set(story.qualities)].filter((id) => qualityIndex.has(id));
  return named.sort().map((id) => {
    const row = qualityIndex.get(id) as number;
    return {
      finding: `quality-${id}`,
      answer: 'yes',
      row: model.qualityLog.subarray(row * width, (row + 1) * width),
      pairRow: model.pairQualityLog.subarray(row * pairs.length, (row + 1) * pairs.length),
      known: knowledge.qualityYes.subarray(row * width, (row + 1) * width),
      ownClaim: `/qualities/${id}`,
      backgroundClaim: `qualities/${id}/background`,
      strength: settings.findingStrength * named.length ** -settings.familyDamping,
    };
  });
}

/** Every answer and quality that speaks, in the knowledge's order, whatever order they were given in. */
export function answerTerms(model: Model, story: Story): AnswerTerm[] {
  return [...findingTerms(model, story), ...qualityTerms(model, story)];
}
