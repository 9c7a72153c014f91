/** Fields whose texts are ids of a kind: each is packed as a number, for a fiftieth of the atlas. */
const kinds = {
  touches: 'regions',
  sites: 'regions',
  findings: 'findings',
  muscles: 'sources',
  sources: 'sources',
  source: 'sources',
  a: 'sources',
  b: 'sources',
} as const;

/** Fields that hold a rule or a list of rules. */
const ruleFields = new Set(['when', 'askWhen', 'notWhen', 'all', 'any', 'of', 'not']);

type Kind = (typeof kinds)[keyof typeof kinds];

/** Ids by kind, each with its place as number. */
export type Names = Readonly<Record<Kind, readonly string[]>>;

function kindOf(field: string): Kind | undefined {
  return field in kinds ? kinds[field as keyof typeof kinds] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A copy of plain data in which every value, inner ones first, is what `turn` makes of it. */
function turned(
  value: unknown,
  field: string,
  turn: (value: unknown, field: string) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((item) => turned(item, field, turn));
  if (!isObject(value)) return turn(value, field);
  const parts = Object.entries(value).map(([name, part]) => [name, turned(part, name, turn)]);
  return turn(Object.fromEntries(parts), field);
}

/** Region ids that rows name, in reading order. */
export function regionsIn(rows: readonly object[]): string[] {
  const found = new Set<string>();
  turned(rows, '', (id, field) => {
    if (kindOf(field) === 'regions' && id !== 'all') found.add(String(id));
    return id;
  });
  return [...found];
}

/**
 * Rows that name regions, findings and sources by their numbers, and a finding's yes in a rule by
 * that number alone. What has none keeps its name.
 */
export function numberNames<Row>(rows: readonly Row[], names: Names): Row[] {
  const numbers = Object.fromEntries(
    Object.entries(names).map(([kind, ids]) => [kind, new Map(ids.map((id, n) => [id, n]))]),
  ) as Record<Kind, Map<unknown, number>>;
  return turned(rows, '', (value, field) => {
    const kind = kindOf(field);
    if (kind) return numbers[kind].get(value) ?? value;
    if (!ruleFields.has(field) || !isObject(value) || !('finding' in value)) return value;
    const finding = numbers.findings.get(value.finding);
    if (finding === undefined) return value;
    return 'is' in value ? { ...value, finding } : finding;
  }) as Row[];
}

/** The rows that `numberNames` was given. */
export function nameNumbers<Row>(rows: readonly Row[], names: Names): Row[] {
  return turned(rows, '', (value, field) => {
    const kind = kindOf(field);
    if (kind) return typeof value === 'number' ? names[kind][value] : value;
    if (!ruleFields.has(field)) return value;
    if (typeof value === 'number') return { finding: names.findings[value] };
    const isNumbered = isObject(value) && 'finding' in value && typeof value.finding === 'number';
    return isNumbered ? { ...value, finding: names.findings[value.finding as number] } : value;
  }) as Row[];
}
