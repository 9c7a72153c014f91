import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CheckRecord } from './record.ts';
import type { ReliefLock } from './relief-lock.ts';

interface Kept extends DBSchema {
  check: { key: 'current'; value: CheckRecord };
  lock: { key: 'relief'; value: ReliefLock };
}

/** What this browser remembers. It never leaves the device. */
export interface Keeper {
  readonly loadRecord: () => Promise<CheckRecord | undefined>;
  readonly saveRecord: (record: CheckRecord) => Promise<void>;
  readonly dropRecord: () => Promise<void>;
  readonly loadLock: () => Promise<ReliefLock | undefined>;
  readonly saveLock: (lock: ReliefLock) => Promise<void>;
}

function keeperOf(db: IDBPDatabase<Kept>): Keeper {
  return {
    loadRecord: () => db.get('check', 'current'),
    saveRecord: async (record) => void (await db.put('check', record, 'current')),
    dropRecord: () => db.delete('check', 'current'),
    loadLock: () => db.get('lock', 'relief'),
    saveLock: async (lock) => void (await db.put('lock', lock, 'relief')),
  };
}

/** Keeps nothing: for browsers that refuse storage, such as some private windows. */
const forgetful: Keeper = {
  loadRecord: () => Promise.resolve(undefined),
  saveRecord: () => Promise.resolve(),
  dropRecord: () => Promise.resolve(),
  loadLock: () => Promise.resolve(undefined),
  saveLock: () => Promise.resolve(),
};

/** Opens the browser's store; answers whether it will really keep things. */
export async function openKeeper(): Promise<{ readonly keeper: Keeper; readonly keeps: boolean }> {
  try {
    const db = await openDB<Kept>('unknot', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('check');
        fresh.createObjectStore('lock');
      },
    });
    return { keeper: keeperOf(db), keeps: true };
  } catch {
    return { keeper: forgetful, keeps: false };
  }
}
