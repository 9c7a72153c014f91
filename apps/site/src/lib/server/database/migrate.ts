import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

const folder = fileURLToPath(new URL('migrations', import.meta.url));

/** One migration: its name, and its statements in the one dialect both databases speak. */
export interface MigrationFile {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Every migration, oldest first. A statement ends where a line ends with a semicolon. */
export function readMigrations(): readonly MigrationFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.sql$/, ''),
      statements: readFileSync(join(folder, file), 'utf8')
        .replace(/^\s*--.*$/gm, '')
        .split(/;[ \t]*$/m)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ''),
    }));
}

function asMigration({ statements }: MigrationFile): Migration {
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

/** Runs what was not run yet, all or nothing; several processes may call it at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const files = readMigrations();
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () =>
        Promise.resolve(Object.fromEntries(files.map((file) => [file.name, asMigration(file)]))),
    },
    // Rooms number their migrations apart from each other, so a lower number may come later.
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new Error(`migration ${failed ?? ''} failed`, { cause: error });
}
