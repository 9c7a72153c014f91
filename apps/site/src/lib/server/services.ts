import { join } from 'node:path';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { dataFolder, readDatabaseSettings } from './database/settings.ts';
import { startJobs, type Jobs } from './jobs/jobs.ts';
import { sendDueLetters } from './mail/outbox.ts';
import { openPost } from './mail/post.ts';

/** What the pages of this server work with. A room adds its service here. */
export interface Services {
  readonly database: Database;
  readonly jobs: Jobs;
  /** Ends jobs, then mail, then the database. */
  readonly close: () => Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Opens the database and what works on it. Throws `FolderTaken`, or names the setting at fault. */
export async function openServices(env: Environment): Promise<Services> {
  const database = await openDatabase(readDatabaseSettings(env));
  const post = openPost(env, join(dataFolder(env), 'mail'));
  const jobs = await startJobs(database, [
    { name: 'mail', cron: '* * * * *', run: () => sendDueLetters(database.db, post) },
  ]);
  return {
    database,
    jobs,
    close: async () => {
      await jobs.close();
      post.close();
      await database.close();
    },
  };
}
