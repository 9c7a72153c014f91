import { expect, test, vi } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { onBothDatabases } from '../database/testing/databases.ts';
import { startJobs } from './jobs.ts';

onBothDatabases('jobs', (fresh) => {
  test('run when woken, again after a failure, and never two at once over two servers', async () => {
    const place = await fresh();
    const database = await openDatabase(place.settings);
    let [runs, running, most] = [0, 0, 0];
    const run = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running--;
      if (++runs === 1) throw new Error('on purpose');
    };
    const job = { name: 'sweep', cron: '0 0 1 1 *', run };
    const servers = [await startJobs(database, [job]), await startJobs(database, [job])];
    try {
      for (let i = 1; i <= 3; i++) {
        await Promise.all(servers.map((server) => server.wake('sweep')));
        await vi.waitFor(() => expect(runs).toBeGreaterThanOrEqual(i), { timeout: 10_000 });
      }
      expect(most).toBe(1);
    } finally {
      await Promise.all(servers.map((server) => server.close()));
      await database.close();
      await place.drop();
    }
  });
});
