import type { Bundle } from '@unknot/atlas';
import type { SelfTest } from '../source/source-page.ts';

/** What findings say of one source: a yes is `yes`, and among all runners in pain `background`. */
interface Weighed {
  readonly index: number;
  readonly id: string;
  readonly yes: number;
  readonly background: number;
  /** How much an answer is expected to say for or against, in natural units. */
  readonly worth: number;
}

const leastTimes = 1.5;
const mostTimes = 0.5;
const mostStatements = 5;
const mostTests = 3;
/** A statement that speaks against must be common enough to be worth knowing. */
const commonFrom = 0.1;

function weigh({ knowledge }: Bundle, source: string): Weighed[] {
  const column = knowledge.sources.findIndex(({ id }) => id === source);
  return knowledge.findings.flatMap(({ id, background }, index) => {
    const yes = knowledge.yes[index * knowledge.sources.length + column]!;
    if (!Number.isFinite(yes)) return [];
    const worth =
      yes * Math.log(yes / background) + (1 - yes) * Math.log((1 - yes) / (1 - background));
    return [{ index, id, yes, background, worth }];
  });
}

/** Statements that speak for a source, and against it, the weightiest first. */
export function tellingStatements(
  bundle: Bundle,
  source: string,
): { readonly speaksFor: string[]; readonly speaksAgainst: string[] } {
  const ranked = weigh(bundle, source)
    .filter(({ index }) => bundle.knowledge.findings[index]!.kind !== 'self-test')
    .sort((a, b) => b.worth - a.worth);
  const statement = ({ id }: Weighed): string => bundle.words.findings[id]!.statement;
  return {
    speaksFor: ranked
      .filter(({ yes, background }) => yes >= leastTimes * background)
      .slice(0, mostStatements)
      .map(statement),
    speaksAgainst: ranked
      .filter(({ yes, background }) => yes <= mostTimes * background && background >= commonFrom)
      .slice(0, mostStatements)
      .map(statement),
  };
}

/**
 * The self-tests worth doing for a source: those that tell it from its look-alikes (`apart`) first,
 * then those a yes to which speaks for it.
 */
export function tellingTests(bundle: Bundle, source: string, apart: readonly string[]): SelfTest[] {
  const tells = new Set(apart);
  const rank = ({ id, yes, background, worth }: Weighed): number =>
    worth + (tells.has(id) ? 0.5 : 0) + (yes > background ? 1 : 0);
  return weigh(bundle, source)
    .filter(({ id, index, yes, background }) => {
      const { steps } = bundle.words.findings[id]!;
      const isTest = bundle.knowledge.findings[index]!.kind === 'self-test' && steps.length > 0;
      return isTest && (yes > background || tells.has(id));
    })
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, mostTests)
    .map(({ id }) => {
      const { question, steps, notWhen, yesMeans, noMeans } = bundle.words.findings[id]!;
      const means = { ...(yesMeans && { yesMeans }), ...(noMeans && { noMeans }) };
      return { id, question, steps, notWhen, ...means };
    });
}
