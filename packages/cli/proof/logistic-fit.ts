/** One outcome with its regressor; outcomes of one group are not independent. */
export interface Observation {
  readonly x: number;
  readonly y: 0 | 1;
  readonly group: number;
}

export interface LogisticFit {
  readonly intercept: number;
  readonly slope: number;
  /** Standard error of the slope, robust to what hangs together within a group. */
  readonly slopeError: number;
}

type Pair = [number, number];

interface Moments {
  readonly score: Pair;
  /** Information matrix: aa, ab, bb. */
  readonly information: [number, number, number];
}

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

function moments(observations: readonly Observation[], [a, b]: Pair): Moments {
  const score: Pair = [0, 0];
  const information: [number, number, number] = [0, 0, 0];
  for (const { x, y } of observations) {
    const p = chance(a + b * x);
    score[0] += y - p;
    score[1] += (y - p) * x;
    const weight = p * (1 - p);
    information[0] += weight;
    information[1] += weight * x;
    information[2] += weight * x * x;
  }
  return { score, information };
}

/** Second row of the inverse of the information, which makes the slope of a score. */
function slopeRow([aa, ab, bb]: [number, number, number]): Pair {
  const determinant = aa * bb - ab * ab;
  return [-ab / determinant, aa / determinant];
}

function sandwich(observations: readonly Observation[], fit: Pair): number {
  const row = slopeRow(moments(observations, fit).information);
  const groups = new Map<number, number>();
  for (const { x, y, group } of observations) {
    const residual = y - chance(fit[0] + fit[1] * x);
    groups.set(group, (groups.get(group) ?? 0) + residual * (row[0] + row[1] * x));
  }
  return Math.sqrt([...groups.values()].reduce((sum, value) => sum + value * value, 0));
}

/** Logistic regression of `y` on `x` by Newton's steps, with the error of Liang and Zeger (1986). */
export function fitLogistic(observations: readonly Observation[]): LogisticFit {
  let fit: Pair = [0, 1];
  for (let step = 0; step < 50; step++) {
    const { score, information } = moments(observations, fit);
    const [aa, ab, bb] = information;
    const determinant = aa * bb - ab * ab;
    const change: Pair = [
      (bb * score[0] - ab * score[1]) / determinant,
      (aa * score[1] - ab * score[0]) / determinant,
    ];
    fit = [fit[0] + change[0], fit[1] + change[1]];
    if (Math.abs(change[0]) + Math.abs(change[1]) < 1e-10) break;
  }
  return { intercept: fit[0], slope: fit[1], slopeError: sandwich(observations, fit) };
}
