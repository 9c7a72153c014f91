import {
  mirrorMap,
  regionNames,
  unionMaps,
  type Body,
  type Regions,
  type SparseMap,
} from '@unknot/body';
import type { Knowledge } from '@unknot/differential';

export type PictureSide = 'left' | 'right' | 'both';

/** A pattern of pain to choose: whose it is stays unsaid, so that the name does not choose for you. */
export interface PainPicture {
  /** Cells that hurt, ascending; weight 1 each. */
  readonly map: SparseMap;
  /** Regions that hold the cells, without side, most cells first. */
  readonly regions: readonly string[];
}

/** Weight in a referral map, as a share of its largest, from which pain is nearly always felt there. */
const nearlyAlways = 0.5;
/** Patterns that share more than this of their cells look the same. */
const sameOverlap = 0.5;
/** A pattern belongs to an area when this share of it lies there. */
const leastInArea = 0.35;
/** A region is named when it holds this share of a pattern. */
const leastNamed = 0.1;
const mostNamed = 4;

function core({ cells, weights }: SparseMap, paintable: Uint8Array): Uint16Array {
  const least = nearlyAlways * weights.reduce((most, weight) => Math.max(most, weight), 0);
  return cells.filter((cell, i) => weights[i]! >= least && paintable[cell] === 1);
}

function overlap(a: Uint16Array, b: Uint16Array): number {
  const of = new Set(a);
  const shared = b.reduce((count, cell) => count + (of.has(cell) ? 1 : 0), 0);
  return shared / (a.length + b.length - shared);
}

function bareRegion(regions: Regions, cell: number): string {
  return (regionNames[regions.regionOf[cell]!] ?? '').replace(/^(left|right)\//, '');
}

function regionShares(cells: Uint16Array, regions: Regions): [string, number][] {
  const held = new Map<string, number>();
  for (const cell of cells) {
    const name = bareRegion(regions, cell);
    held.set(name, (held.get(name) ?? 0) + 1 / cells.length);
  }
  return [...held].sort(([, a], [, b]) => b - a);
}

function onSide(body: Body, cells: Uint16Array, side: PictureSide): SparseMap {
  const right = { cells, weights: new Float32Array(cells.length).fill(1) };
  if (side === 'right') return right;
  const left = mirrorMap(body, right);
  return side === 'left' ? left : unionMaps([right, left]);
}

/**
 * Patterns of pain in an area (region ids without side), different from one another, those of the
 * commonest sources first; at most `count`. Made from the referral maps of muscles and conditions.
 */
export function likelyPictures(
  knowledge: Pick<Knowledge, 'sources' | 'maps'>,
  body: Body,
  regions: Regions,
  paintable: Uint8Array,
  wanted: {
    readonly area: ReadonlySet<string>;
    readonly side: PictureSide;
    readonly count: number;
  },
): PainPicture[] {
  const byPrior = knowledge.sources
    .map(({ prior }, index) => ({ prior, cells: core(knowledge.maps[index]!, paintable) }))
    .filter(({ cells }) => cells.length > 0)
    .sort((a, b) => b.prior - a.prior);
  const chosen: Uint16Array[] = [];
  for (const { cells } of byPrior) {
    if (chosen.length === wanted.count) break;
    const inArea = regionShares(cells, regions).reduce(
      (sum, [name, share]) => sum + (wanted.area.has(name) ? share : 0),
      0,
    );
    if (inArea < leastInArea) continue;
    if (chosen.every((other) => overlap(other, cells) < sameOverlap)) chosen.push(cells);
  }
  return chosen.map((cells) => ({
    map: onSide(body, cells, wanted.side),
    regions: regionShares(cells, regions)
      .filter(([, share]) => share >= leastNamed)
      .slice(0, mostNamed)
      .map(([name]) => name),
  }));
}
