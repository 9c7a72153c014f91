import type { Pair } from './model.ts';

/** Log odds of each answer against the background, rows × sources and rows × pairs. */
export interface AnswerOdds {
  readonly yes: Float32Array;
  readonly no: Float32Array;
  readonly pairYes: Float32Array;
  readonly pairNo: Float32Array;
}

/** Entropy of a yes/no answer with probability p of yes, bits. */
export function entropyBits(p: number): number {
  if (p <= 0 || p >= 1) return 0;
  return -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}

/** P(yes) of a pair's finding: noisy-or over the background, or the lesser where both lie under it. */
export function pairProbability(a: number, b: number, background: number): number {
  if (Math.max(a, b) < background) return Math.min(a, b);
  return 1 - ((1 - a) * (1 - b)) / (1 - background);
}

/** Log P(answer | source) / P(answer | background) for each row of a table without gaps. */
export function answerOdds(
  table: Float32Array,
  backgrounds: readonly number[],
  width: number,
  pairs: readonly Pair[],
): AnswerOdds {
  const odds: AnswerOdds = {
    yes: new Float32Array(table.length),
    no: new Float32Array(table.length),
    pairYes: new Float32Array(backgrounds.length * pairs.length),
    pairNo: new Float32Array(backgrounds.length * pairs.length),
  };
  const write = (yes: Float32Array, no: Float32Array, i: number, p: number, b: number): void => {
    yes[i] = Math.log(p / b);
    no[i] = Math.log((1 - p) / (1 - b));
  };
  backgrounds.forEach((background, row) => {
    const at = (source: number): number => table[row * width + source] as number;
    for (let source = 0; source < width; source++)
      write(odds.yes, odds.no, row * width + source, at(source), background);
    pairs.forEach(({ a, b }, p) => {
      const joint = pairProbability(at(a), at(b), background);
      write(odds.pairYes, odds.pairNo, row * pairs.length + p, joint, background);
    });
  });
  return odds;
}
