import { levelRank } from './knowledge.ts';
import type { Model } from './model.ts';
import type { Posterior } from './posterior.ts';

/** What sessions of relief on one muscle say for or against it. */
export interface Treated {
  readonly source: string;
  /** Likelihood ratio; held within 0.5 and 2 here whatever is given. */
  readonly ratio: number;
  /** Id of the claim it rests on. */
  readonly claim: string;
}

/** What treatment did to each source's share, natural log, and the claims of those treated. */
export interface Treatment {
  readonly change: Float64Array;
  readonly claims: ReadonlyMap<string, string>;
}

const most = 2;

/** Whether what a session did may not touch a source: it needs a doctor, or pressure could harm it. */
function isProtected({ action, gate }: Model['knowledge']['sources'][number]): boolean {
  return levelRank(action) >= levelRank('see-doctor-days') || gate !== 'none';
}

function ratioOf(ratio: number): number {
  return Number.isFinite(ratio) ? Math.min(most, Math.max(1 / most, ratio)) : 1;
}

/**
 * The posterior after sessions of relief: weak evidence, moved among the sources that are neither a
 * doctor's nor harmed by pressure. Every other source keeps its share to the last bit.
 */
export function afterTreatment(
  model: Model,
  result: Posterior,
  treated: readonly Treated[],
): Posterior {
  const { sources } = model.knowledge;
  const free = sources.map((source) => !isProtected(source));
  const ratios = new Float64Array(sources.length).fill(1);
  const claims = new Map<string, string>();
  for (const { source, ratio, claim } of treated) {
    const index = model.sourceIndex.get(source);
    if (index === undefined || !free[index]) continue;
    ratios[index] = ratioOf(ratio);
    claims.set(source, claim);
  }
  if (claims.size === 0) return result;
  const sum = (weigh: (s: number) => number): number =>
    result.share.reduce((total, p, s) => (free[s] ? total + p * weigh(s) : total), 0);
  const scale = sum(() => 1) / sum((s) => ratios[s] as number);
  const factor = ratios.map((ratio, s) => (free[s] ? ratio * scale : 1));
  const share = result.share.map((p, s) => p * (factor[s] as number));
  return { ...result, share, treatment: { change: factor.map(Math.log), claims } };
}
