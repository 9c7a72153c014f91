import { answerOdds, entropyBits, type AnswerOdds } from './answer-odds.ts';
import type { Knowledge } from './knowledge.ts';
import { layGains, type Gains } from './lay-gain.ts';
import { indexRegions, type RegionIndex } from './region-index.ts';
import { baseRates, type PriorKind } from './prior.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { columnMaps } from './zone-maps.ts';

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
  /** Named parts of the surface, each side by itself; `id` without side, cells ascending. */
  readonly regions: readonly { readonly id: string; readonly cells: Uint16Array }[];
}

/** A listed pair, by source index. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/**
 * Knowledge laid out for speed. Columns of `gains` are: each source on the right (or central), each
 * pair on the right, each source on both sides. The left of the first two is the right of the
 * mirrored cell or region.
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
  readonly gains: Gains;
  readonly regionIndex: RegionIndex;
  /** Log odds of each answer against the background, findings × sources. */
  readonly logYes: Float32Array;
  readonly logNo: Float32Array;
  /** The same for pairs, findings × pairs. */
  readonly pairLogYes: Float32Array;
  readonly pairLogNo: Float32Array;
  readonly qualityLog: Float32Array;
  readonly pairQualityLog: Float32Array;
  /** Entropy of each source's answer, bits, findings × sources. */
  readonly answerBits: Float64Array;
  /** P(yes) as it will be answered, findings × sources (D12). */
  readonly probability: Float32Array;
  readonly findingIndex: ReadonlyMap<string, number>;
  readonly qualityIndex: ReadonlyMap<string, number>;
}

function indexOf(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map((item, i) => [item.id, i]));
}

function indexPairs(knowledge: Knowledge, sourceIndex: ReadonlyMap<string, number>): Pair[] {
  return knowledge.pairs.map(({ a, b, share }) => {
    const [ia, ib] = [sourceIndex.get(a), sourceIndex.get(b)];
    if (ia === undefined || ib === undefined) throw new Error(`pair ${a} + ${b}: unknown source`);
    return { a: ia, b: ib, share };
  });
}

type Rows = readonly { readonly background: number }[];

/** P(yes | source) moved by `slip` towards each row's background, which stands where it is silent. */
function answerChances(table: Float32Array, rows: Rows, width: number, slip: number): Float32Array {
  return table.map((yes, i) => {
    const background = rows[Math.floor(i / width)]?.background as number;
    return Number.isNaN(yes) ? background : yes + slip * (background - yes);
  });
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
  const pairs = indexPairs(knowledge, sourceIndex);
  const maps = columnMaps(knowledge, geometry, pairs);
  const width = knowledge.sources.length;
  const probability = answerChances(knowledge.yes, knowledge.findings, width, settings.answerSlip);
  const odds = (table: Float32Array, rows: Rows): AnswerOdds =>
    answerOdds(
      table,
      rows.map(({ background }) => background),
      width,
      pairs,
    );
  const findings = odds(probability, knowledge.findings);
  const qualities = odds(
    answerChances(knowledge.qualityYes, knowledge.qualities, width, settings.answerSlip),
    knowledge.qualities,
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
    gains: layGains(maps, geometry, settings),
    regionIndex: indexRegions(geometry),
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
