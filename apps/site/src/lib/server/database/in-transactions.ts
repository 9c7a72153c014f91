import type { Database, Queries } from './database.ts';

type Deed = (queries: Queries, ...rest: never[]) => Promise<unknown>;

/** Deeds of which each has its database already. */
export type Bound<Deeds extends Readonly<Record<string, Deed>>> = {
  readonly [Name in keyof Deeds]: Deeds[Name] extends (
    queries: Queries,
    ...rest: infer Rest
  ) => infer Done
    ? (...rest: Rest) => Done
    : never;
};

/** The same deeds over a database, each a transaction of its own: it happens whole or not at all. */
export function inTransactions<Deeds extends Readonly<Record<string, Deed>>>(
  { db }: Pick<Database, 'db'>,
  deeds: Deeds,
): Bound<Deeds> {
  const bound = Object.entries(deeds).map(([name, deed]) => [
    name,
    (...rest: never[]) => db.transaction().execute((queries) => deed(queries, ...rest)),
  ]);
  return Object.fromEntries(bound) as Bound<Deeds>;
}
