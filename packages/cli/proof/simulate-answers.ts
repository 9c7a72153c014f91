import type { Knowledge } from '@unknot/differential';
import { normal, normalBelow, type Random } from './draws.ts';

/** How a simulated runner answers, beyond what the engine knows. */
export interface Candour {
  /** Share of answers that are wrong, 0…1. */
  readonly wrong: number;
  /**
   * Whether a no turns into a wrong yes that often however rare the finding is. If not, at most as
   * often as anybody says yes to it at all: the background counts false yeses too.
   */
  readonly inventsRarities: boolean;
  /** Share of an answer's variance that is the runner's tendency to say yes. */
  readonly tendency: number;
  /** … and the share that findings of one family have in common. */
  readonly family: number;
}

export const usualCandour: Candour = {
  wrong: 0.1,
  inventsRarities: false,
  tendency: 0.15,
  family: 0.35,
};

/** A runner whose answers are as the engine takes them to be: right and independent. */
export const plainCandour: Candour = { wrong: 0, inventsRarities: false, tendency: 0, family: 0 };

/** Says yes or no to something with probability `yes` for them and `background` for anybody. */
type Respond = (yes: number, background: number, family: string | undefined) => boolean;

/**
 * One runner's way of answering. A latent normal value under each answer is shared in part with the
 * runner's other answers and with those of the family, so that P(yes | source) stays what the atlas
 * says while answers hang together.
 */
function respondent(random: Random, candour: Candour): Respond {
  const tendency = normal(random);
  const families = new Map<string, number>();
  const latent = (family: string | undefined): number => {
    const shared = family === undefined ? 0 : candour.family;
    if (family !== undefined && !families.has(family)) families.set(family, normal(random));
    return (
      Math.sqrt(candour.tendency) * tendency +
      Math.sqrt(shared) * (families.get(family ?? '') ?? 0) +
      Math.sqrt(1 - candour.tendency - shared) * normal(random)
    );
  };
  return (yes, background, family) => {
    const truth = normalBelow(latent(family)) < yes;
    const falseYes = candour.inventsRarities ? candour.wrong : Math.min(candour.wrong, background);
    return random() < (truth ? candour.wrong : falseYes) ? !truth : truth;
  };
}

/** What a runner with this source says of everything one may ask, and the qualities they name. */
export interface Said {
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  readonly qualities: readonly string[];
}

/** All answers of one runner, drawn from P(yes | source), the background where it is silent. */
export function simulateAnswers(
  knowledge: Knowledge,
  source: number,
  random: Random,
  candour: Candour = usualCandour,
): Said {
  const respond = respondent(random, candour);
  const width = knowledge.sources.length;
  const chance = (table: Float32Array, row: number, background: number): number => {
    const own = table[row * width + source] ?? NaN;
    return Number.isNaN(own) ? background : own;
  };
  const answers = knowledge.findings.map(({ id, background, family }, row) => {
    const yes = respond(chance(knowledge.yes, row, background), background, family);
    return [id, yes ? 'yes' : 'no'] as const;
  });
  const qualities = knowledge.qualities.filter(({ background }, row) =>
    respond(chance(knowledge.qualityYes, row, background), background, 'quality'),
  );
  return { answers: Object.fromEntries(answers), qualities: qualities.map(({ id }) => id) };
}
