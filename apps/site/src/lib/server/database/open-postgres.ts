import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

const bigint = 20;

/** Counts come as numbers from both databases; PGlite does so by itself. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === bigint
      ? (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text))
      : pg.types.getTypeParser(id, format as 'text'),
};

/** A PostgreSQL elsewhere, over a pool of connections. */
export function openPostgres(url: string, connections: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', (error) => console.error(`database: ${error.message}`));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    forJobs: { connectionString: url, max: 3 },
    close: () => db.destroy(),
  };
}
