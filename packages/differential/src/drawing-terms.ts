import type { DrawingScore } from './drawing-score.ts';
import type { Model } from './model.ts';

export type Side = 'left' | 'right' | 'both';

/** The drawing's evidence in natural logs, per source and per pair. */
export interface DrawingTerms {
  /** Uncapped, sides mixed by how often each occurs. */
  readonly raw: Float64Array;
  readonly capped: Float64Array;
  readonly pairCapped: Float64Array;
  /** Share of each side in `capped`: sources × [right, left, both]; NaN without a side. */
  readonly sides: Float64Array;
  /** Best mean log-probability of a painted cell over all columns; 0 for an empty drawing. */
  readonly bestFit: number;
}

/** log Σ wᵢ·exp(xᵢ), safe against overflow. */
function logMix(x: readonly number[], w: readonly number[]): number {
  const top = Math.max(...x);
  return top + Math.log(x.reduce((sum, xi, i) => sum + (w[i] as number) * Math.exp(xi - top), 0));
}

/** Bends a gap ≤ 0 to the best so that it approaches −cap and never passes it. */
export function bend(gap: number, cap: number): number {
  return cap * Math.expm1(gap / cap);
}

interface Tempered {
  readonly right: Float64Array;
  readonly left: Float64Array;
  readonly best: number;
  readonly bestFit: number;
}

/** Painted columns to mean log-likelihoods, and the best of them. */
function temper(model: Model, score: DrawingScore): Tempered {
  const { settings, columns, blank, knowledge } = model;
  const area = score.area();
  const scale = settings.drawingStrength / (area + settings.smallArea);
  const [right, left] = [new Float64Array(columns), new Float64Array(columns)];
  const width = knowledge.sources.length;
  let best = -Infinity;
  let fit = -Infinity;
  for (let column = 0; column < columns; column++) {
    const r = score.right[column] as number;
    const l = score.left[column] as number;
    right[column] = scale * (r + (blank[column] as number));
    left[column] = scale * (l + (blank[column] as number));
    if (column < 2 * width && !knowledge.sources[column % width]?.sided) {
      if (column >= width) continue;
      best = Math.max(best, right[column] as number);
      fit = Math.max(fit, r);
      continue;
    }
    best = Math.max(best, right[column] as number, left[column] as number);
    fit = Math.max(fit, r, l);
  }
  return { right, left, best, bestFit: area > 0 ? fit / area : 0 };
}

/** What the drawing says of each source and pair; all zeros when nothing is painted. */
export function drawingTerms(model: Model, score: DrawingScore): DrawingTerms {
  const { knowledge, pairs, settings } = model;
  const width = knowledge.sources.length;
  const terms: DrawingTerms & { bestFit: number } = {
    raw: new Float64Array(width),
    capped: new Float64Array(width),
    pairCapped: new Float64Array(pairs.length),
    sides: new Float64Array(width * 3).fill(NaN),
    bestFit: 0,
  };
  if (score.area() <= 0) return terms;
  const { right, left, best, bestFit } = temper(model, score);
  terms.bestFit = bestFit;
  const cap = (settings.drawingCapDecibans * Math.LN10) / 10;
  const bent = (value: number): number => best + bend(value - best, cap);
  knowledge.sources.forEach((source, s) => {
    const one = [right[s] as number];
    if (!source.sided) {
      terms.raw[s] = one[0] as number;
      terms.capped[s] = bent(one[0] as number);
      return;
    }
    const single = (1 - source.bothSides) / 2;
    const values = [right[s] as number, left[s] as number, right[width + s] as number];
    const weights = [single, single, source.bothSides];
    terms.raw[s] = logMix(values, weights);
    const capped = values.map(bent);
    const mix = logMix(capped, weights);
    terms.capped[s] = mix;
    capped.forEach((x, i) => {
      terms.sides[s * 3 + i] = (weights[i] as number) * Math.exp(x - mix);
    });
  });
  pairs.forEach((_, p) => {
    const column = 2 * width + p;
    terms.pairCapped[p] = logMix(
      [bent(right[column] as number), bent(left[column] as number)],
      [0.5, 0.5],
    );
  });
  return terms;
}
