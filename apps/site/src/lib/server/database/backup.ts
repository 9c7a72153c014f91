import { sql } from 'kysely';
import { z } from 'zod';
import type { Queries } from './database.ts';
import { readMigrations } from './migrate.ts';

const format = 'unknot-backup-1';
const headSchema = z.object({ format: z.literal(format), migrations: z.array(z.string()) });
const lineSchema = z.tuple([z.string(), z.record(z.string(), z.unknown())]);

/** Tables in the order they were made, so that whatever points at another comes after it. */
export function tableNames(): string[] {
  return readMigrations()
    .flatMap(({ statements }) => statements)
    .flatMap((statement) => /^create table\s+"?(\w+)"?/i.exec(statement)?.[1] ?? []);
}

/** Every row of a table as plain values: moments are ISO 8601 texts. */
export async function rowsOf(queries: Queries, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t`.execute(queries);
  return rows.map(({ row }) => row);
}

/** The whole database as lines of JSON, as it was at one moment; the same from either database. */
export async function* backupLines(queries: Queries): AsyncGenerator<string> {
  const migrations = readMigrations().map(({ name }) => name);
  yield JSON.stringify({ format, migrations });
  for (const table of tableNames())
    for (const row of await rowsOf(queries, table)) yield JSON.stringify([table, row]);
}

/** The value of a line; undefined where it is cut off or no JSON. */
function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readHead(line: string | undefined): void {
  const { success, data: head } = headSchema.safeParse(fromJson(line ?? ''));
  if (!success) throw new Error('line 1: this is not a backup of Unknot');
  const known = new Set(readMigrations().map(({ name }) => name));
  const unknown = head.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`the backup is newer than this program (${unknown.join(', ')}): update first`);
}

async function insertRows(
  queries: Queries,
  table: string,
  rows: readonly unknown[],
): Promise<void> {
  await sql`insert into ${sql.table(table)} select * from
    jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    queries,
  );
}

async function holdsRows(queries: Queries): Promise<boolean> {
  for (const table of tableNames()) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(queries);
    if (rows.length > 0) return true;
  }
  return false;
}

/**
 * Puts a backup into the database, in the caller's transaction: all of it or nothing. Refuses one
 * that holds rows, unless told to replace them. Answers the number of rows.
 */
export async function restoreLines(
  queries: Queries,
  lines: readonly string[],
  replace: boolean,
): Promise<number> {
  const tables = tableNames();
  const waiting = new Map<string, unknown[]>();
  let count = 0;
  let at = 0;
  for (const line of lines) {
    if (at++ === 0) {
      readHead(line);
      if (replace)
        for (const table of tables.toReversed())
          await sql`delete from ${sql.table(table)}`.execute(queries);
      else if (await holdsRows(queries))
        throw new Error(
          'the database holds rows already: restore into an empty one, or add --replace',
        );
      continue;
    }
    const [table, row] = parseLine(line, at, tables);
    const rows = waiting.get(table) ?? [];
    rows.push(row);
    waiting.set(table, rows);
    count++;
  }
  if (at === 0) readHead(undefined);
  for (const table of tables) {
    const rows = waiting.get(table) ?? [];
    for (let i = 0; i < rows.length; i += 500)
      await insertRows(queries, table, rows.slice(i, i + 500));
  }
  return count;
}

function parseLine(line: string, number: number, tables: readonly string[]): [string, unknown] {
  const { data } = lineSchema.safeParse(fromJson(line));
  if (data && tables.includes(data[0])) return data;
  throw new Error(`line ${number}: is damaged; nothing was restored`);
}
