import { joinLocks, type Lock } from '@unknot/relief';
import { announcing } from './announcing.ts';
import { openBrowserStore } from './browser-store.ts';
import { tableNames, type SingleName, type Singles, type TableName, type Tables } from './kept.ts';
import { forgetfulStore, type Store } from './store.ts';

/** Rows of one table. */
export interface Rows<Row> {
  readonly all: () => Promise<Row[]>;
  readonly get: (id: string) => Promise<Row | undefined>;
  /** Adds the rows, or replaces those with their ids: all or none. */
  readonly put: (...rows: Row[]) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** One value that is kept under a name. */
export interface Single<Value> {
  readonly read: () => Promise<Value | undefined>;
  readonly write: (value: Value) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** All that this browser remembers. It never leaves the device unless the person sends it. */
export type Device = { readonly [Name in TableName]: Rows<Tables[Name]> } & {
  readonly [Name in SingleName]: Single<Singles[Name]>;
} & {
  /** False when this browser refuses to keep anything beyond the page. */
  readonly keeps: boolean;
  /** Adds to the lock, or ends it, whatever other tabs wrote meanwhile; answers the lock that holds. */
  readonly joinLock: (found: Lock) => Promise<Lock>;
  /** Deletes everything but the lock and what asks for the cards anew. */
  readonly deleteEverything: () => Promise<void>;
};

const settingNames = ['currentCheck', 'lastBackup', 'askedToPersist', 'openSession'] as const;

function rowsOf<Name extends TableName>(store: Store, table: Name): Rows<Tables[Name]> {
  return {
    all: () => store.all(table),
    get: (id) => store.get(table, id),
    put: (...rows) => store.put(table, ...rows),
    drop: (id) => store.drop(table, id),
    clear: () => store.clear(table),
  };
}

function singleOf<Name extends SingleName>(store: Store, name: Name): Single<Singles[Name]> {
  return {
    read: () => store.read(name),
    write: (value) => store.write(name, value),
    forget: () => store.forget(name),
  };
}

/** The rooms' view of a store. */
export function deviceOver(store: Store): Device {
  return {
    keeps: store.keeps,
    checks: rowsOf(store, 'checks'),
    sessions: rowsOf(store, 'sessions'),
    ratings: rowsOf(store, 'ratings'),
    runs: rowsOf(store, 'runs'),
    owned: rowsOf(store, 'owned'),
    lock: singleOf(store, 'lock'),
    askAgain: singleOf(store, 'askAgain'),
    openSession: singleOf(store, 'openSession'),
    joinLock: (found) => store.change('lock', (kept) => joinLocks(kept, found, Date.now())),
    currentCheck: singleOf(store, 'currentCheck'),
    lastBackup: singleOf(store, 'lastBackup'),
    askedToPersist: singleOf(store, 'askedToPersist'),
    deleteEverything: async () => {
      for (const table of tableNames) await store.clear(table);
      for (const name of settingNames) await store.forget(name);
    },
  };
}

let opened: Promise<Device> | undefined;

/** This device's memory, opened once a page; forgetful when the browser refuses one. */
export function openDevice(): Promise<Device> {
  opened ??= openBrowserStore().catch(forgetfulStore).then(announcing).then(deviceOver);
  return opened;
}
