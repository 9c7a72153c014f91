/** Bounds of a number: `from` ≤ n ≤ `to`, n < `below`. At least one is given. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
  readonly below?: number;
}

/**
 * When something holds, as data. `touches` names regions without a side; `source` is a posterior (0..1)
 * and stands in cautions only. An unknown answer never makes a rule true.
 */
export type Rule =
  | 'always'
  | { readonly finding: string; readonly is?: 'yes' | 'no' }
  | { readonly touches: readonly string[] }
  | { readonly age: Range }
  | { readonly severity: Range }
  | { readonly durationDays: Range }
  | { readonly sex: 'female' | 'male' }
  | { readonly activity: readonly string[] }
  | { readonly flag: string }
  | { readonly source: string; readonly atLeast: number }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly atLeast: number; readonly of: readonly Rule[] };

/** What a rule speaks of, with the path of each mention inside the rule. */
export interface Mention {
  readonly kind: 'finding' | 'region' | 'flag' | 'source';
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Every finding, region, red flag and source that `rule` mentions, in reading order. */
export function mentionsOf(rule: Rule, path: readonly (string | number)[] = []): Mention[] {
  if (rule === 'always') return [];
  if ('finding' in rule) return [{ kind: 'finding', id: rule.finding, path: [...path, 'finding'] }];
  if ('flag' in rule) return [{ kind: 'flag', id: rule.flag, path: [...path, 'flag'] }];
  if ('source' in rule) return [{ kind: 'source', id: rule.source, path: [...path, 'source'] }];
  if ('touches' in rule)
    return rule.touches.map((id, index) => ({
      kind: 'region',
      id,
      path: [...path, 'touches', index],
    }));
  if ('not' in rule) return mentionsOf(rule.not, [...path, 'not']);
  return listsOf(rule).flatMap(([key, list]) =>
    list.flatMap((inner, index) => mentionsOf(inner, [...path, key, index])),
  );
}

function listsOf(rule: Exclude<Rule, 'always'>): [string, readonly Rule[]][] {
  if ('all' in rule) return [['all', rule.all]];
  if ('any' in rule) return [['any', rule.any]];
  if ('of' in rule) return [['of', rule.of]];
  return [];
}
