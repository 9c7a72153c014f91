import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { readMigrations } from './migrate.ts';
import { newId } from './new-id.ts';
import { openDatabase } from './open-database.ts';
import { onBothDatabases, type FreshDatabase } from './testing/databases.ts';

onBothDatabases('an open database', (fresh, kind) => {
  let place: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    place = await fresh();
    database = await openDatabase(place.settings);
  });

  afterAll(async () => {
    await database?.close();
    await place?.drop();
  });

  test('counts, big numbers and moments come as the same types', async () => {
    const { rows } = await sql`
      select count(*) as count, 9007199254740993::int8 as big, 1.50::numeric as price,
        timestamptz '2026-11-26T10:00:00Z' as at, '{"a":1}'::jsonb as body from mail`.execute(
      database.db,
    );
    expect(rows).toEqual([
      {
        count: 0,
        big: 9007199254740993n,
        price: '1.50',
        at: new Date('2026-11-26T10:00:00Z'),
        body: { a: 1 },
      },
    ]);
  });

  test('a transaction that fails leaves nothing, and others do not fall into it', async () => {
    const names = async (): Promise<string[]> =>
      (await database.db.selectFrom('setting').select('name').orderBy('name').execute()).map(
        ({ name }) => name,
      );
    const put = (name: string) => ({ name, value: newId() });
    const failing = database.db.transaction().execute(async (transaction) => {
      await transaction.insertInto('setting').values(put('inside')).execute();
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error('on purpose');
    });
    const beside = database.db.insertInto('setting').values(put('beside')).execute();
    await expect(failing).rejects.toThrow('on purpose');
    await beside;
    expect(await names()).toEqual(['beside']);
  });

  test('opened again it holds what it held, and has nothing to migrate', async () => {
    await database.close();
    database = await openDatabase(place.settings);
    const { value } = await database.db
      .selectFrom('setting')
      .select('value')
      .where('name', '=', 'beside')
      .executeTakeFirstOrThrow();
    expect(value).toMatch(/^[0-9a-f-]{36}$/);
  });

  if (kind === 'embedded') {
    test('a second owner of the folder is refused with a line that says what to do', async () => {
      await expect(openDatabase(place.settings)).rejects.toThrow(
        /is in use by another process \(process \d+\)\. Stop that one first/,
      );
    });

    test('the folder is free again once its owner was killed', async () => {
      const own = await fresh();
      const folder = own.settings.kind === 'embedded' ? own.settings.folder : '';
      const lock = fileURLToPath(new URL('folder-lock.ts', import.meta.url));
      const script = `const { lockFolder } = await import(${JSON.stringify(lock)});
        lockFolder(${JSON.stringify(folder)}); console.log('taken'); setInterval(() => 0, 1000);`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      await once(child.stdout, 'data');
      await expect(openDatabase(own.settings)).rejects.toThrow('in use');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await (await openDatabase(own.settings)).close();
      await own.drop();
    });
  } else {
    test('it may be opened four times at once, and each migration runs once', async () => {
      const own = await fresh();
      const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase(own.settings)));
      const { rows } = await sql<{
        name: string;
      }>`select name from kysely_migration order by name`.execute(opened[0]!.db);
      expect(rows.map(({ name }) => name)).toEqual(readMigrations().map(({ name }) => name));
      await Promise.all(opened.map((each) => each.close()));
      await own.drop();
    });
  }
});
