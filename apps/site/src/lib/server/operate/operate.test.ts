import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { openDatabase } from '../database/open-database.ts';
import { onBothDatabases, type FreshDatabase } from '../database/testing/databases.ts';
import { queueLetter } from '../mail/outbox.ts';
import { commands } from './operate.ts';

const run = (name: string, database: Database, ...words: string[]): Promise<string> =>
  commands[name]!.run(database, words);

onBothDatabases('the operator', (fresh, kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-operate-'));
  const file = join(folder, 'backup.gz');
  const places: FreshDatabase[] = [];
  let full: Database;
  let empty: Database;
  const letters = (database: Database) =>
    database.db.selectFrom('mail').selectAll().orderBy('id').execute();

  const another = async (): Promise<Database> => {
    const place = await fresh();
    places.push(place);
    return openDatabase(place.settings);
  };

  beforeAll(async () => {
    full = await another();
    empty = await another();
    for (let i = 0; i < 700; i++)
      await queueLetter(
        full.db,
        newId(),
        {
          to: 'a@example.org',
          subject: `=1+${i} "ä", 腰`,
          body: 'Two\nlines',
          rehearsal: i % 2 === 0,
        },
        Date.now(),
      );
    await run('backup', full, file);
  });

  afterAll(async () => {
    await full?.close();
    await empty?.close();
    for (const place of places) await place.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('restores a backup to the same rows, to the microsecond', async () => {
    expect(await run('restore', empty, file)).toBe('restored: 700 rows');
    expect(await letters(empty)).toEqual(await letters(full));
  });

  test('a database that holds rows is left alone unless told to replace them', async () => {
    await expect(run('restore', empty, file)).rejects.toThrow('holds rows already');
    await empty.db.updateTable('mail').set({ subject: 'changed' }).execute();
    await run('restore', empty, file, '--replace');
    expect(await letters(empty)).toEqual(await letters(full));
  });

  test('a backup that is cut off restores nothing', async () => {
    const cut = join(folder, 'cut.gz');
    await run('backup', full, cut);
    truncateSync(cut, Math.floor(statSync(cut).size / 2));
    await expect(run('restore', empty, cut, '--replace')).rejects.toThrow('cannot be read');
    expect(await letters(empty)).toHaveLength(700);
  });

  test('a missing file, or none named, is said', async () => {
    await expect(run('backup', full)).rejects.toThrow('usage: operate backup FILE');
    await expect(run('restore', empty, join(folder, 'none.gz'))).rejects.toThrow('no such file');
  });

  test('exports tables with no formula in a cell, and no key or password', async () => {
    await run('export', full, join(folder, kind));
    const text = readFileSync(join(folder, kind, 'mail.csv'), 'utf8');
    expect(text.split('\r\n')[0]).toContain('recipient');
    const files = readdirSync(join(folder, kind));
    expect(files).toContain('shop_order.csv');
    expect(files.filter((file) => /operator|setting/.test(file))).toEqual([]);
    expect(text).toContain(`"'=1+0 ""ä"", 腰"`);
  });
});
