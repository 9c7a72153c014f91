import type { Side } from './drawing-terms.ts';
import type { Model } from './model.ts';
import type { Posterior } from './posterior.ts';
import { explain, reasonsOf, type Reason } from './reasons.ts';

/** The first and its ties, if anything explains the drawing; then from 10 %, from 2 %, and below. */
export type Band = 'most-consistent' | 'more-likely' | 'possible' | 'less-likely';

/** One source's place in the differential. */
export interface Entry {
  readonly id: string;
  readonly kind: 'muscle' | 'condition';
  readonly side: Side | null;
  /** 0…1; all entries sum to one. */
  readonly posterior: number;
  readonly band: Band;
  /** Sum of the reasons, decibans; 0 where they are not given. */
  readonly score: number;
  /** Given from a posterior of 0.1 %; empty below. */
  readonly reasons: readonly Reason[];
}

/** Posterior from which an entry is explained. */
export const leastExplained = 0.001;
/** A tie holds this share of the first's posterior at least … */
export const tieShare = 0.8;
/** … and has this many members at most. */
export const tieMembers = 3;
/** Shares of right and left nearer than this are one: a drawing on the midline. */
const sameSide = 1e-6;

/** Source indices, best first; equal posteriors keep the knowledge's order. */
export function order(share: Float64Array): number[] {
  return Array.from(share.keys()).sort(
    (a, b) => (share[b] as number) - (share[a] as number) || a - b,
  );
}

/** Indices of the first tie group: the first and what comes within 0.8 of it, three at most. */
export function firstTie(share: Float64Array, ranked: readonly number[]): number[] {
  const top = share[ranked[0] as number] as number;
  return ranked.slice(0, tieMembers).filter((s) => (share[s] as number) >= tieShare * top);
}

function sideOf(model: Model, { drawing }: Posterior, source: number): Side | null {
  if (!model.knowledge.sources[source]?.sided) return null;
  const shares = [0, 1, 2].map((i) => drawing.sides[source * 3 + i] as number);
  if (Number.isNaN(shares[0])) return null;
  const [right, left, both] = shares as [number, number, number];
  if (both >= Math.max(right, left) || Math.abs(right - left) < sameSide) return 'both';
  return right > left ? 'right' : 'left';
}

function bandOf(posterior: number, isFirst: boolean): Band {
  if (isFirst) return 'most-consistent';
  if (posterior >= 0.1) return 'more-likely';
  return posterior >= 0.02 ? 'possible' : 'less-likely';
}

/** Every source with its side, band and reasons, best first. */
export function entries(model: Model, posterior: Posterior, explained: boolean): Entry[] {
  const { share } = posterior;
  const ranked = order(share);
  const first = new Set(explained ? firstTie(share, ranked) : []);
  const explanation = explain(posterior);
  return ranked.map((s) => {
    const source = model.knowledge.sources[s] as Model['knowledge']['sources'][number];
    const reasons =
      (share[s] as number) >= leastExplained ? reasonsOf(explanation, s, source.id) : [];
    return {
      id: source.id,
      kind: source.kind,
      side: sideOf(model, posterior, s),
      posterior: share[s] as number,
      band: bandOf(share[s] as number, first.has(s)),
      score: reasons.reduce((sum, reason) => sum + reason.decibans, 0),
      reasons,
    };
  });
}
