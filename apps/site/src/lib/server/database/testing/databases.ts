import { afterAll, beforeAll, describe } from 'vitest';
import type { DatabaseSettings } from '../settings.ts';
import {
  freshFolder,
  freshOnPostgres,
  startPostgres,
  type FreshDatabase,
} from './fresh-database.ts';

export type { FreshDatabase } from './fresh-database.ts';

/** Runs the same suite on the embedded database and on a real PostgreSQL. */
export function onBothDatabases(
  title: string,
  suite: (fresh: () => Promise<FreshDatabase>, kind: DatabaseSettings['kind']) => void,
): void {
  describe(`${title}, embedded`, () => suite(() => Promise.resolve(freshFolder()), 'embedded'));
  describe(`${title}, PostgreSQL`, () => {
    let server: Awaited<ReturnType<typeof startPostgres>>;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.stop());
    suite(() => freshOnPostgres(server.url), 'postgres');
  });
}
