import { join } from 'node:path';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { dataFolder, readDatabaseSettings } from './database/settings.ts';
import { openDesk, type Desk } from './desk/desk.ts';
import { writeWeekly } from './desk/weekly.ts';
import { startJobs, type Jobs } from './jobs/jobs.ts';
import { sendDueLetters } from './mail/outbox.ts';
import { openPost } from './mail/post.ts';
import { askHowItIs } from './reviews/ask-how.ts';
import { openShop, type Shop } from './shop/shop.ts';
import { forgetRefused } from './talk/desk-comments.ts';
import { openTalk, type Talk } from './talk/talk.ts';

/** What the pages of this server work with. A room adds its service here. */
export interface Services {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly shop: Shop;
  readonly talk: Talk;
  readonly desk: Desk;
  /** Ends jobs, then mail, then the database. */
  readonly close: () => Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Opens the database and what works on it. Throws `FolderTaken`, or names the setting at fault. */
export async function openServices(env: Environment): Promise<Services> {
  const database = await openDatabase(readDatabaseSettings(env));
  try {
    return await servicesOver(env, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function servicesOver(env: Environment, database: Database): Promise<Services> {
  const post = openPost(env, join(dataFolder(env), 'mail'));
  const started: { jobs?: Jobs } = {};
  const wake: Jobs['wake'] = async (name) => started.jobs?.wake(name);
  const shop = await openShop(env, database, wake);
  const desk = await openDesk(env, database, shop, wake);
  const jobs = await startJobs(database, [
    { name: 'mail', cron: '* * * * *', run: () => sendDueLetters(database.db, post) },
    ...shop.jobs,
    {
      name: 'weekly-letter',
      // Every day, so that a Monday on which the server was down is made up for.
      cron: '30 6 * * *',
      run: async () => {
        if (await writeWeekly(database, shop.deskAddress, Date.now())) await wake('mail');
      },
    },
    {
      name: 'refused-comments',
      cron: '40 3 * * *',
      run: () => forgetRefused(database.db, Date.now()),
    },
    {
      name: 'how-is-it',
      cron: '0 8 * * *',
      run: async () => {
        if (await askHowItIs(database, shop.linkOf, Date.now())) await wake('mail');
      },
    },
  ]);
  started.jobs = jobs;
  return {
    database,
    jobs,
    shop,
    talk: openTalk(database),
    desk,
    close: async () => {
      await jobs.close();
      post.close();
      await database.close();
    },
  };
}
