import type { Knowledge, SparseMap } from './knowledge.ts';
import { ambientAround } from './ambient.ts';
import { baseRates, type PriorKind } from './prior.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What the engine needs to know of the body surface. */
export interface Geometry {
  /** cm² per cell. */
  readonly area: Float32Array;
  /** The same cell on the other side. */
  readonly mirror: Uint16Array;
  /** 1 where a person may paint. */
  readonly paintable: Uint8Array;
  /** Cells that touch each cell: those of cell c are items[starts[c]] … items[starts[c + 1] − 1]. */
  readonly neighbours: { readonly starts: Uint32Array; readonly items: Uint16Array };
}

/** A listed pair, by source index. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/**
 * Knowledge laid out for speed. `gain` is cells × columns: what painting 1 cm² of a cell adds to
 * the log-likelihood of a column. Columns are: each source on the right (or central), each pair on
 * the right, each source on both sides. The left of the first two is the right of the mirrored cell.
 */
export interface Model {
  readonly knowledge: Knowledge;
  readonly geometry: Geometry;
  readonly settings: Settings;
  readonly sourceIndex: ReadonlyMap<string, number>;
  readonly pairs: readonly Pair[];
  /** Base rates under each prior, summing to one. */
  readonly rates: Readonly<Record<PriorKind, Float64Array>>;
  readonly columns: number;
  /** Columns that have a left: sources and pairs. */
  readonly sidedColumns: number;
  readonly gain: Float32Array;
  /** Log-likelihood of a wholly unpainted body, per column. */
  readonly blank: Float64Array;
  /** Log odds of each answer against the background, findings × sources. */
  readonly logYes: Float32Array;
  readonly logNo: Float32Array;
  /** The same for pairs, findings × pairs. */
  readonly pairLogYes: Float32Array;
  readonly pairLogNo: Float32Array;
  readonly qualityLog: Float32Array;
  readonly pairQualityLog: Float32Array;
  /** Entropy of each source's answer, bits, findings × sources; the background's where silent. */
  readonly answerBits: Float64Array;
  /** P(yes), findings × sources, the background where silent. */
  readonly probability: Float32Array;
  readonly findingIndex: ReadonlyMap<string, number>;
  readonly qualityIndex: ReadonlyMap<string, number>;
}

function indexOf(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map((item, i) => [item.id, i]));
}

function dense(map: SparseMap, cellCount: number): Float32Array {
  const weights = new Float32Array(cellCount);
  map.cells.forEach((cell, i) => {
    weights[cell] = map.weights[i] ?? 0;
  });
  return weights;
}

/** Entropy of a yes/no answer with probability p of yes, bits. */
export function entropyBits(p: number): number {
  if (p <= 0 || p >= 1) return 0;
  return -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}

/** P(yes) of a pair's finding: noisy-or over the background, or the mean where a member lowers it. */
export function pairProbability(a: number, b: number, background: number): number {
  if (a < background || b < background) return (a + b) / 2;
  return 1 - ((1 - a) * (1 - b)) / (1 - background);
}

function noisyOr(a: Float32Array, b: (cell: number) => number): Float32Array {
  return a.map((weight, cell) => 1 - (1 - weight) * (1 - b(cell)));
}

function columnMaps(
  knowledge: Knowledge,
  geometry: Geometry,
  pairs: readonly Pair[],
): Float32Array[] {
  const right = knowledge.maps.map((map) => dense(map, knowledge.cellCount));
  const both = right.map((map) => noisyOr(map, (cell) => map[geometry.mirror[cell] ?? cell] ?? 0));
  const paired = pairs.map(({ a, b }) =>
    noisyOr(right[a] as Float32Array, (cell) => (right[b] as Float32Array)[cell] ?? 0),
  );
  return [...right, ...paired, ...both];
}

function layGain(
  maps: readonly Float32Array[],
  geometry: Geometry,
  settings: Settings,
): { gain: Float32Array; blank: Float64Array } {
  const cells = geometry.area.length;
  const columns = maps.length;
  const gain = new Float32Array(cells * columns);
  const blank = new Float64Array(columns);
  const { unpaintedShare } = settings;
  maps.forEach((map, column) => {
    const ambient = ambientAround(map, geometry, settings);
    for (let cell = 0; cell < cells; cell++) {
      if (geometry.paintable[cell] === 0) continue;
      const stray = ambient[cell]!;
      const painted = stray + (1 - stray) * Math.min(map[cell]!, 0.97);
      const unpainted = unpaintedShare * Math.log1p(-painted);
      gain[cell * columns + column] = Math.log(painted) - unpainted;
      blank[column] = (blank[column] ?? 0) + (geometry.area[cell] ?? 0) * unpainted;
    }
  });
  return { gain, blank };
}

interface LogOdds {
  readonly yes: Float32Array;
  readonly no: Float32Array;
  readonly pairYes: Float32Array;
  readonly pairNo: Float32Array;
}

/** Log P(answer | source) / P(answer | background) for each row of a probability table. */
function logOdds(
  table: Float32Array,
  backgrounds: readonly number[],
  width: number,
  pairs: readonly Pair[],
): LogOdds {
  const odds: LogOdds = {
    yes: new Float32Array(table.length),
    no: new Float32Array(table.length),
    pairYes: new Float32Array(backgrounds.length * pairs.length),
    pairNo: new Float32Array(backgrounds.length * pairs.length),
  };
  backgrounds.forEach((background, row) => {
    const at = (source: number): number => {
      const value = table[row * width + source] ?? NaN;
      return Number.isNaN(value) ? background : value;
    };
    const write = (yes: Float32Array, no: Float32Array, i: number, probability: number): void => {
      yes[i] = Math.log(probability / background);
      no[i] = Math.log((1 - probability) / (1 - background));
    };
    for (let source = 0; source < width; source++)
      write(odds.yes, odds.no, row * width + source, at(source));
    pairs.forEach(({ a, b }, p) =>
      write(
        odds.pairYes,
        odds.pairNo,
        row * pairs.length + p,
        pairProbability(at(a), at(b), background),
      ),
    );
  });
  return odds;
}

/**
 * Prepares knowledge for ranking. Costs some tens of milliseconds and a few megabytes once;
 * ranking then allocates little. Throws when a pair names an unknown source.
 */
export function createModel(
  knowledge: Knowledge,
  geometry: Geometry,
  settings: Settings = defaultSettings,
): Model {
  const sourceIndex = indexOf(knowledge.sources);
  const pairs = knowledge.pairs.map(({ a, b, share }) => {
    const [ia, ib] = [sourceIndex.get(a), sourceIndex.get(b)];
    if (ia === undefined || ib === undefined) throw new Error(`pair ${a} + ${b}: unknown source`);
    return { a: ia, b: ib, share };
  });
  const maps = columnMaps(knowledge, geometry, pairs);
  const width = knowledge.sources.length;
  const probability = knowledge.yes.map((value, i) =>
    Number.isNaN(value) ? (knowledge.findings[Math.floor(i / width)]?.background ?? NaN) : value,
  );
  const findings = logOdds(
    knowledge.yes,
    knowledge.findings.map((f) => f.background),
    width,
    pairs,
  );
  const qualities = logOdds(
    knowledge.qualityYes,
    knowledge.qualities.map((q) => q.background),
    width,
    pairs,
  );
  return {
    knowledge,
    geometry,
    settings,
    sourceIndex,
    pairs,
    rates: {
      runner: baseRates(knowledge.sources, 'runner'),
      even: baseRates(knowledge.sources, 'even'),
    },
    columns: maps.length,
    sidedColumns: width + pairs.length,
    ...layGain(maps, geometry, settings),
    logYes: findings.yes,
    logNo: findings.no,
    pairLogYes: findings.pairYes,
    pairLogNo: findings.pairNo,
    qualityLog: qualities.yes,
    pairQualityLog: qualities.pairYes,
    probability,
    answerBits: Float64Array.from(probability, (p) => entropyBits(p)),
    findingIndex: indexOf(knowledge.findings),
    qualityIndex: indexOf(knowledge.qualities),
  };
}
