import { PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';

/** Work that is done again and again until nothing is left; it finds its work in the tables. */
export interface Job {
  readonly name: string;
  /** When it runs by itself, as cron says it: `* * * * *` is every minute. */
  readonly cron: string;
  readonly run: () => Promise<unknown>;
}

/** The jobs of this server. Over all servers of a database, one at a time of each name runs. */
export interface Jobs {
  /** Asks for a run soon. Asking twice before it starts is asking once. */
  readonly wake: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How often a server looks for what another one, or the calendar, has asked for. */
const pollingIntervalSeconds = 2;

/** Starts the jobs. A run that fails or is killed is run again by its next minute or waking. */
export async function startJobs(database: Database, jobs: readonly Job[]): Promise<Jobs> {
  const boss = new PgBoss(database.forJobs);
  boss.on('error', (error) => console.error(`jobs: ${error.message}`));
  await boss.start();
  const workers = new Map<string, string>();
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, { policy: 'stately', retryLimit: 0, expireInSeconds: 600 });
    workers.set(name, await boss.work(name, { pollingIntervalSeconds }, () => run()));
    await boss.schedule(name, cron);
  }
  return {
    wake: async (name) => {
      await boss.send(name, {});
      const worker = workers.get(name);
      if (worker !== undefined) boss.notifyWorker(worker);
    },
    close: () => boss.stop({ graceful: true, timeout: 4_000, close: true }),
  };
}
