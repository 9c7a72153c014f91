import type { Kysely, Transaction } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { Tables } from './tables.ts';

/** What a repository's function asks with: the database itself, or a transaction of it. */
export type Queries = Kysely<Tables> | Transaction<Tables>;

/** An open database, migrated to the newest version. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  readonly db: Kysely<Tables>;
  /** How pg-boss reaches the same database. */
  readonly forJobs: ConstructorOptions;
  /** Ends all connections and gives the folder back. */
  readonly close: () => Promise<void>;
}
