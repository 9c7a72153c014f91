import type { SingleName, Singles, TableName, Tables } from './kept.ts';

/** Rows by id and single values by name, wherever they are kept. Every promise may reject. */
export interface Store {
  /** False when nothing outlives the page. */
  readonly keeps: boolean;
  readonly all: <Name extends TableName>(table: Name) => Promise<Tables[Name][]>;
  readonly get: <Name extends TableName>(
    table: Name,
    id: string,
  ) => Promise<Tables[Name] | undefined>;
  /** All of the rows, or none. */
  readonly put: <Name extends TableName>(table: Name, ...rows: Tables[Name][]) => Promise<void>;
  readonly drop: (table: TableName, id: string) => Promise<void>;
  readonly clear: (table: TableName) => Promise<void>;
  readonly read: <Name extends SingleName>(name: Name) => Promise<Singles[Name] | undefined>;
  readonly write: <Name extends SingleName>(name: Name, value: Singles[Name]) => Promise<void>;
  readonly forget: (name: SingleName) => Promise<void>;
  /** Reads and writes in one step, so that two tabs cannot undo each other. */
  readonly change: <Name extends SingleName>(
    name: Name,
    to: (kept: Singles[Name] | undefined) => Singles[Name],
  ) => Promise<Singles[Name]>;
}

/** Remembers until the page is left: for browsers that refuse storage, such as some private windows. */
export function forgetfulStore(): Store {
  const tables = new Map<TableName, Map<string, unknown>>();
  const singles = new Map<SingleName, unknown>();
  const rows = (name: TableName): Map<string, unknown> => {
    const known = tables.get(name) ?? new Map<string, unknown>();
    tables.set(name, known);
    return known;
  };
  return {
    keeps: false,
    all: async <Name extends TableName>(table: Name) => [...rows(table).values()] as Tables[Name][],
    get: async <Name extends TableName>(table: Name, id: string) =>
      rows(table).get(id) as Tables[Name] | undefined,
    put: async (table, ...list) => list.forEach((row) => rows(table).set(row.id, row)),
    drop: async (table, id) => void rows(table).delete(id),
    clear: async (table) => rows(table).clear(),
    read: async <Name extends SingleName>(name: Name) =>
      singles.get(name) as Singles[Name] | undefined,
    write: async (name, value) => void singles.set(name, value),
    forget: async (name) => void singles.delete(name),
    change: async <Name extends SingleName>(
      name: Name,
      to: (kept: Singles[Name] | undefined) => Singles[Name],
    ) => {
      const value = to(singles.get(name) as Singles[Name] | undefined);
      singles.set(name, value);
      return value;
    },
  };
}
