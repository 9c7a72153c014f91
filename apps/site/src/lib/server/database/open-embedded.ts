import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import type { Tables } from './tables.ts';
import { templateArchive } from './template.ts';

/** A folder whose first start was cut off half way holds nothing yet: it is begun again. */
async function openFolder(folder: string): Promise<PGlite> {
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return PGlite.create({ dataDir: join(folder, 'pg') });
  rmSync(join(folder, 'pg'), { recursive: true, force: true });
  const loadDataDir = await templateArchive();
  const lite = await PGlite.create({ dataDir: join(folder, 'pg'), loadDataDir });
  await lite.query('checkpoint');
  writeFileSync(whole, '');
  return lite;
}

/** PostgreSQL inside this process, over a folder that is this process's alone. */
export async function openEmbedded(folder: string): Promise<Database> {
  const release = lockFolder(folder);
  try {
    const lite = await openFolder(folder);
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: lite }) });
    return {
      kind: 'embedded',
      db,
      forJobs: { db: fromPglite(lite), backend: 'pglite' },
      close: async () => {
        await db.destroy();
        if (!lite.closed) await lite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
