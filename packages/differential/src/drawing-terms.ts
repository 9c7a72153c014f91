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
  /** Best mean gain of a painted cm² over all hypotheses; 0 for an empty drawing. */
  readonly bestFit: number;
}

/** Bends a gap ≤ 0 to the best so that it approaches −cap and never passes it. */
export function bend(gap: number, cap: number): number {
  return cap * Math.expm1(gap / cap);
}

/** log(a·eˣ + b·eʸ + c·eᶻ), safe against overflow. */
function logMix(x: number, a: number, y: number, b: number, z: number, c: number): number {
  const top = Math.max(x, y, z);
  return top + Math.log(a * Math.exp(x - top) + b * Math.exp(y - top) + c * Math.exp(z - top));
}

interface Tempered {
  readonly right: Float64Array;
  readonly left: Float64Array;
  readonly best: number;
  readonly bestFit: number;
}

/** Whether a column is a hypothesis: a central source has no left and no both. */
function isCentral(model: Model, column: number): boolean {
  const { sources } = model.knowledge;
  const source = column < sources.length ? column : column - model.sidedColumns;
  return source >= 0 && sources[source]?.sided === false;
}

/** Sums of gain with what a blank body says, a factor that makes a mean of them, and how many. */
interface Sums {
  readonly right: Float64Array;
  readonly left: Float64Array;
  readonly blank: Float64Array;
  readonly scale: number;
  readonly count: number;
}

function paintedSums({ settings, gains }: Model, score: DrawingScore): Sums {
  const count = score.area();
  const scale = settings.drawingStrength / (count + settings.smallArea);
  return { right: score.right, left: score.left, blank: gains.cells.blank, scale, count };
}

/** The same over regions told by name, each counting one. */
function namedSums(model: Model, whole: readonly number[]): Sums {
  const { settings, gains, columns, sidedColumns, regionIndex } = model;
  const { gain, blank } = gains.regions;
  const [right, left] = [new Float64Array(columns), new Float64Array(sidedColumns)];
  const add = (sums: Float64Array, region: number): void => {
    for (let i = 0; i < sums.length; i++) sums[i]! += gain[region * columns + i]!;
  };
  for (const region of whole) {
    add(right, region);
    add(left, regionIndex.mirror[region] as number);
  }
  const count = whole.length;
  return { right, left, blank, scale: settings.namedStrength / (count + settings.fewNamed), count };
}

/** Share of the painted area that is whole regions. */
function namedShare({ regionIndex }: Model, whole: readonly number[], area: number): number {
  const named = whole.reduce((sum, region) => sum + (regionIndex.area[region] as number), 0);
  return Math.min(1, named / area);
}

/** Mean log-likelihoods, of what was painted and of what was named in proportion, and their best. */
function temper(model: Model, score: DrawingScore): Tempered {
  const { columns, sidedColumns, knowledge } = model;
  const whole = score.whole();
  const named = namedShare(model, whole, score.area());
  const observed: readonly (readonly [number, Sums])[] = [
    [1 - named, paintedSums(model, score)],
    ...(named > 0 ? [[named, namedSums(model, whole)] as const] : []),
  ];
  const mix = (of: (sums: Sums) => number): number =>
    observed.reduce((sum, [share, sums]) => sum + share * of(sums), 0);
  const [right, left] = [new Float64Array(columns), new Float64Array(sidedColumns)];
  let [best, fit] = [-Infinity, -Infinity];
  const write = (into: Float64Array, column: number, side: 'right' | 'left'): void => {
    const value = mix((sums) => sums.scale * (sums[side][column]! + sums.blank[column]!));
    into[column] = value;
    best = Math.max(best, value);
    fit = Math.max(
      fit,
      mix((sums) => sums[side][column]! / sums.count),
    );
  };
  for (let column = 0; column < columns; column++) {
    const central = isCentral(model, column);
    if (central && column >= knowledge.sources.length) continue;
    write(right, column, 'right');
    if (!central && column < sidedColumns) write(left, column, 'left');
  }
  return { right, left, best, bestFit: fit };
}

/** What the drawing says of each source and pair; all zeros when nothing is painted. */
export function drawingTerms(model: Model, score: DrawingScore): DrawingTerms {
  const { knowledge, pairs, settings, sidedColumns } = model;
  const width = knowledge.sources.length;
  const raw = new Float64Array(width);
  const capped = new Float64Array(width);
  const pairCapped = new Float64Array(pairs.length);
  const sides = new Float64Array(width * 3).fill(NaN);
  if (score.area() <= 0) return { raw, capped, pairCapped, sides, bestFit: 0 };
  const { right, left, best, bestFit } = temper(model, score);
  const cap = (settings.drawingCapDecibans * Math.LN10) / 10;
  const bent = (value: number): number => best + bend(value - best, cap);
  for (let s = 0; s < width; s++) {
    const source = knowledge.sources[s];
    const r = right[s] as number;
    if (source === undefined || !source.sided) {
      raw[s] = r;
      capped[s] = bent(r);
      continue;
    }
    const [l, b] = [left[s] as number, right[sidedColumns + s] as number];
    const [single, both] = [(1 - source.bothSides) / 2, source.bothSides];
    raw[s] = logMix(r, single, l, single, b, both);
    const [br, bl, bb] = [bent(r), bent(l), bent(b)];
    const mix = logMix(br, single, bl, single, bb, both);
    capped[s] = mix;
    sides[s * 3] = single * Math.exp(br - mix);
    sides[s * 3 + 1] = single * Math.exp(bl - mix);
    sides[s * 3 + 2] = both * Math.exp(bb - mix);
  }
  for (let p = 0; p < pairs.length; p++) {
    const [r, l] = [bent(right[width + p] as number), bent(left[width + p] as number)];
    pairCapped[p] = logMix(r, 0.5, l, 0.5, -Infinity, 0);
  }
  return { raw, capped, pairCapped, sides, bestFit };
}
