/** Fields that hold a rule or a list of rules. */
const ruleFields = new Set(['when', 'askWhen', 'notWhen', 'all', 'any', 'of', 'not']);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A copy of plain data in which every rule, inner ones first, is what `turn` makes of it. */
function withRules(value: unknown, isRule: boolean, turn: (rule: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withRules(item, isRule, turn));
  const inner = isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([field, part]) => [
          field,
          withRules(part, ruleFields.has(field), turn),
        ]),
      )
    : value;
  return isRule ? turn(inner) : inner;
}

/**
 * Rows whose rules name a finding by its place in `ids`, and a finding's yes by that number alone:
 * a hundredth of the packed atlas each. A finding that is not in `ids` keeps its name.
 */
export function numberFindings<Row>(rows: readonly Row[], ids: readonly string[]): Row[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return withRules(rows, false, (rule) => {
    if (!isObject(rule) || !('finding' in rule)) return rule;
    const place = placeOf.get(String(rule.finding));
    if (place === undefined) return rule;
    return 'is' in rule ? { ...rule, finding: place } : place;
  }) as Row[];
}

/** The rows that `numberFindings` was given. */
export function nameFindings<Row>(rows: readonly Row[], ids: readonly string[]): Row[] {
  return withRules(rows, false, (rule) => {
    if (typeof rule === 'number') return { finding: ids[rule] };
    const isNumbered = isObject(rule) && 'finding' in rule && typeof rule.finding === 'number';
    return isNumbered ? { ...rule, finding: ids[rule.finding as number] } : rule;
  }) as Row[];
}
