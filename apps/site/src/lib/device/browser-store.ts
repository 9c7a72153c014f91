import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { CheckRecord } from '../check/record.ts';
import { newId } from './new-id.ts';
import { tableNames, type SingleName, type Singles, type TableName, type Tables } from './kept.ts';
import type { Store } from './store.ts';

const version = 2;

type Change = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Version 1 kept one check under `check` and the lock under `lock`. */
async function moveFromFirst(db: IDBPDatabase, change: Change): Promise<void> {
  const record = (await change.objectStore('check').get('current')) as CheckRecord | undefined;
  const lock: unknown = await change.objectStore('lock').get('relief');
  if (record) {
    const at = Object.values(record.cards).sort()[0] ?? new Date().toISOString();
    const id = newId();
    await change.objectStore('checks').put({ id, startedAt: at, changedAt: at, record });
    await change.objectStore('singles').put(id, 'currentCheck');
  }
  if (lock) await change.objectStore('singles').put(lock, 'lock');
  db.deleteObjectStore('check');
  db.deleteObjectStore('lock');
}

async function upgrade(db: IDBPDatabase, from: number, change: Change): Promise<void> {
  for (const name of tableNames)
    if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { keyPath: 'id' });
  if (!db.objectStoreNames.contains('singles')) db.createObjectStore('singles');
  if (from === 1) await moveFromFirst(db, change);
}

/** Writes in one step, committed at once, so that a page left the moment after still has it written. */
async function write(
  db: IDBPDatabase,
  table: string,
  ...puts: readonly { readonly value: unknown; readonly key?: string }[]
): Promise<void> {
  const change = db.transaction(table, 'readwrite');
  const written = puts.map(({ value, key }) => change.store.put(value, key));
  change.commit();
  await Promise.all([...written, change.done]);
}

/** Opens the browser's own store, bringing an older one up to date. Rejects when it is refused. */
export async function openBrowserStore(): Promise<Store> {
  const db = await openDB('unknot', version, {
    upgrade: (fresh, from, _to, change) => void upgrade(fresh, from, change),
    // A newer version of this page wants to bring the store up to date: it must not wait for us.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  return {
    keeps: true,
    all: <Name extends TableName>(table: Name) => db.getAll(table) as Promise<Tables[Name][]>,
    get: <Name extends TableName>(table: Name, id: string) =>
      db.get(table, id) as Promise<Tables[Name] | undefined>,
    put: (table, ...rows) => write(db, table, ...rows.map((value) => ({ value }))),
    drop: (table, id) => db.delete(table, id),
    clear: (table) => db.clear(table),
    read: <Name extends SingleName>(name: Name) =>
      db.get('singles', name) as Promise<Singles[Name] | undefined>,
    write: (name, value) => write(db, 'singles', { value, key: name }),
    forget: (name) => db.delete('singles', name),
    change: async <Name extends SingleName>(
      name: Name,
      to: (kept: Singles[Name] | undefined) => Singles[Name],
    ) => {
      const change = db.transaction('singles', 'readwrite');
      const value = to((await change.store.get(name)) as Singles[Name] | undefined);
      await Promise.all([change.store.put(value, name), change.done]);
      return value;
    },
  };
}
