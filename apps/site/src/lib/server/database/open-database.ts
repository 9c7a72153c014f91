import type { DatabaseSettings } from './settings.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgres } from './open-postgres.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the database and brings it to the newest version. Throws `FolderTaken` if another process
 * has the embedded one.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const database =
    settings.kind === 'embedded'
      ? await openEmbedded(settings.folder)
      : openPostgres(settings.url, settings.connections);
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
