import type { Model } from './model.ts';
import { holds } from './rule.ts';
import type { Story } from './story.ts';

import type { Source } from './knowledge.ts';

/** `runner`: base rates; `even`: every source alike. */
export type PriorKind = 'runner' | 'even';

/** Base rates, summing to one. */
export function baseRates(sources: readonly Source[], kind: PriorKind): Float64Array {
  if (kind === 'even') return new Float64Array(sources.length).fill(1 / sources.length);
  const total = sources.reduce((sum, source) => sum + source.prior, 0);
  return Float64Array.from(sources, (source) => source.prior / total);
}

/** Log of what age, sex, activity and duration multiply each source's rate by. */
export function personTerms(model: Model, story: Story): Float64Array {
  return Float64Array.from(model.knowledge.sources, (source) => {
    let sum = 0;
    for (const factor of source.factors)
      if (holds(factor.when, story)) sum += Math.log(factor.times);
    return model.settings.personStrength * sum;
  });
}
