import type { Posterior } from './posterior.ts';

/** One additive term of an entry's score. */
export interface Reason {
  /** A finding's id, or `prior`, `person`, `drawing`, `drawing-cap`, `pair`, `session`, `quality-…`. */
  readonly finding: string;
  readonly answer: string;
  /** Weight of evidence for (+) or against (−) the source, relative to its rivals. */
  readonly decibans: number;
  /** Id of the claim the term rests on. */
  readonly claim: string;
}

/** One kind of term for every source at once, in decibans, with its prior-weighted mean. */
interface Term {
  readonly finding: string;
  readonly answer: string;
  readonly claim: (id: string, source: number) => string;
  readonly values: Float64Array;
  readonly mean: number;
}

/** What all entries' reasons are read from; made once per ranking. */
export interface Explanation {
  readonly terms: readonly Term[];
  readonly rates: Float64Array;
}

const decibansPerNat = 10 / Math.LN10;
const smallest = 1e-300;

function term(
  posterior: Posterior,
  finding: string,
  answer: string,
  claim: (id: string, source: number) => string,
  value: (source: number) => number,
): Term {
  const values = new Float64Array(posterior.rates.length);
  let mean = 0;
  for (let s = 0; s < values.length; s++) {
    const decibans = decibansPerNat * value(s);
    values[s] = decibans;
    mean += (posterior.rates[s] as number) * decibans;
  }
  return { finding, answer, claim, values, mean };
}

/** The terms of every source's score: prior, person, drawing, cap, each answer, pairs. */
export function explain(posterior: Posterior): Explanation {
  const { rates, person, drawing, answers, single, share, treatment } = posterior;
  const log = (x: number): number => Math.log(Math.max(x, smallest));
  const painted = drawing.bestFit === 0 ? 'empty' : 'painted';
  const terms = [
    term(
      posterior,
      'prior',
      'base-rate',
      (id) => `${id}/prior`,
      (s) => Math.log(rates[s] as number),
    ),
    term(
      posterior,
      'person',
      'known',
      (id) => `${id}/prior`,
      (s) => person[s] as number,
    ),
    term(
      posterior,
      'drawing',
      painted,
      (id) => `${id}/zones/0`,
      (s) => drawing.raw[s] as number,
    ),
    term(
      posterior,
      'drawing-cap',
      'capped',
      () => 'engine/drawing-cap',
      (s) => (drawing.capped[s] as number) - (drawing.raw[s] as number),
    ),
    ...answers.map((answer) =>
      term(
        posterior,
        answer.finding,
        answer.answer,
        (id, s) => (Number.isNaN(answer.known[s]) ? answer.backgroundClaim : id + answer.ownClaim),
        (s) => answer.strength * (answer.row[s] as number),
      ),
    ),
    term(
      posterior,
      'pair',
      'shared',
      () => 'engine/pairs',
      (s) => log(share[s] as number) - log(single[s] as number) - (treatment?.change[s] ?? 0),
    ),
    ...(treatment
      ? [
          term(
            posterior,
            'session',
            'done',
            (id) => treatment.claims.get(id) ?? 'engine/session',
            (s) => treatment.change[s] as number,
          ),
        ]
      : []),
  ];
  return { terms, rates };
}

/** An entry's reasons; they sum to its score. Terms that are zero for every source are left out. */
export function reasonsOf(explanation: Explanation, source: number, id: string): Reason[] {
  const rate = explanation.rates[source] as number;
  const reasons: Reason[] = [];
  for (const { finding, answer, claim, values, mean } of explanation.terms) {
    const own = values[source] as number;
    const decibans = rate < 1 ? own - (mean - rate * own) / (1 - rate) : own;
    if (Math.abs(decibans) < 1e-9) continue;
    reasons.push({ finding, answer, decibans, claim: claim(id, source) });
  }
  return reasons;
}
