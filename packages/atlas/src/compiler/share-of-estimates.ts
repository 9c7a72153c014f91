import { claimsOf } from '../claims-of.ts';
import { allRecords } from './check-links.ts';
import type { AtlasRecords } from './read-atlas.ts';

/** How much of a group of claims is our own estimate, and how much was read. */
export interface ClaimCounts {
  readonly claims: number;
  readonly estimates: number;
  /** Sourced, and the source was read. */
  readonly seen: number;
  /** estimates ÷ claims. */
  readonly share: number;
}

/** Counts of all claims, and by what they are about. */
export interface EstimateShares extends ClaimCounts {
  readonly by: Readonly<Record<string, ClaimCounts>>;
}

/** Counts how many claims of the atlas are estimates. */
export function shareOfEstimates(atlas: AtlasRecords): EstimateShares {
  const groups = new Map<string, { estimate: boolean; seen: boolean }[]>();
  for (const record of allRecords(atlas))
    for (const { claim, path } of claimsOf(record.value)) {
      const group = groupOf(claim, path);
      const list = groups.get(group) ?? [];
      groups.set(group, list);
      list.push({ estimate: claim.estimate === true, seen: claim.seen === true });
    }
  const by = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...counted(by.flatMap(([, list]) => list)),
    by: Object.fromEntries(by.map(([group, list]) => [group, counted(list)])),
  };
}

function groupOf(
  claim: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): string {
  if ('yes' in claim) return path.includes('background') ? 'backgrounds' : 'chances';
  if ('plus' in claim || 'minus' in claim) return 'likelihoodRatios';
  if ('weight' in claim) return 'zones';
  if ('perTenThousand' in claim || 'times' in claim || 'share' in claim) return 'priors';
  return 'texts';
}

function counted(list: readonly { estimate: boolean; seen: boolean }[]): ClaimCounts {
  const estimates = list.filter(({ estimate }) => estimate).length;
  const seen = list.filter((claim) => claim.seen).length;
  const share = list.length === 0 ? 0 : estimates / list.length;
  return { claims: list.length, estimates, seen, share };
}
