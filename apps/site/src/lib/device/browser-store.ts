import { tableNames, type SingleName, type Singles, type TableName, type Tables } from './kept.ts';
import type { Store } from './store.ts';

const version = 2;
/** The table of values that are kept by name. */
const singles = 'singles';

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** Resolves when all of a change is kept; rejects when none of it is. */
function whenKept(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error ?? new DOMException('given up', 'AbortError'));
  });
}

function addTables(db: IDBDatabase): void {
  const missing = (name: string): boolean => !db.objectStoreNames.contains(name);
  for (const name of tableNames) if (missing(name)) db.createObjectStore(name, { keyPath: 'id' });
  if (missing(singles)) db.createObjectStore(singles);
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('unknot', version);
  opening.onupgradeneeded = () => addTables(opening.result);
  const db = await answerOf(opening);
  // A newer version of this page wants to bring the store up to date: it must not wait for us.
  db.onversionchange = () => db.close();
  return db;
}

/** Opens the browser's own store. Rejects when it is refused. */
export async function openBrowserStore(): Promise<Store> {
  const db = await openDatabase();
  // Async, so that a store which was closed meanwhile makes a promise reject, and nothing throw.
  const read = async <Result>(
    table: string,
    ask: (rows: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => answerOf(ask(db.transaction(table).objectStore(table)));
  /** Writes in one step, committed at once, so that a page left the moment after still has it written. */
  const write = async (table: string, act: (rows: IDBObjectStore) => void): Promise<void> => {
    const change = db.transaction(table, 'readwrite');
    act(change.objectStore(table));
    change.commit();
    await whenKept(change);
  };
  return {
    keeps: true,
    all: <Name extends TableName>(table: Name) =>
      read(table, (rows) => rows.getAll() as IDBRequest<Tables[Name][]>),
    get: <Name extends TableName>(table: Name, id: string) =>
      read(table, (rows) => rows.get(id) as IDBRequest<Tables[Name] | undefined>),
    put: (table, ...rows) => write(table, (kept) => rows.forEach((row) => kept.put(row))),
    drop: (table, id) => write(table, (kept) => kept.delete(id)),
    clear: (table) => write(table, (kept) => kept.clear()),
    read: <Name extends SingleName>(name: Name) =>
      read(singles, (rows) => rows.get(name) as IDBRequest<Singles[Name] | undefined>),
    write: (name, value) => write(singles, (kept) => kept.put(value, name)),
    forget: (name) => write(singles, (kept) => kept.delete(name)),
    change: async <Name extends SingleName>(
      name: Name,
      to: (kept: Singles[Name] | undefined) => Singles[Name],
    ) => {
      const change = db.transaction(singles, 'readwrite');
      const kept = change.objectStore(singles);
      const value = to(await answerOf(kept.get(name) as IDBRequest<Singles[Name] | undefined>));
      kept.put(value, name);
      await whenKept(change);
      return value;
    },
  };
}
