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

type Kind = (typeof kinds)[keyof typeof kinds];

/** Ids by kind, each with its place as number. */
export type Names = Readonly<Record<Kind, readonly string[]>>;

function exchange(
  value: unknown,
  field: string,
  turn: (id: unknown, kind: Kind) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((item) => exchange(item, field, turn));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([inner, part]) => [inner, exchange(part, inner, turn)]),
    );
  return field in kinds ? turn(value, kinds[field as keyof typeof kinds]) : value;
}

/** Region ids that rows name, in reading order. */
export function regionsIn(rows: readonly object[]): string[] {
  const found = new Set<string>();
  exchange(rows, '', (id, kind) => {
    if (kind === 'regions' && id !== 'all') found.add(String(id));
    return id;
  });
  return [...found];
}

/** Rows that name regions, findings and sources by their numbers. What has none keeps its name. */
export function numberNames<Row>(rows: readonly Row[], names: Names): Row[] {
  const numbers = Object.fromEntries(
    Object.entries(names).map(([kind, ids]) => [kind, new Map(ids.map((id, n) => [id, n]))]),
  ) as Record<Kind, Map<unknown, number>>;
  return exchange(rows, '', (id, kind) => numbers[kind].get(id) ?? id) as Row[];
}

/** The rows that `numberNames` was given. */
export function nameNumbers<Row>(rows: readonly Row[], names: Names): Row[] {
  return exchange(rows, '', (id, kind) => (typeof id === 'number' ? names[kind][id] : id)) as Row[];
}
