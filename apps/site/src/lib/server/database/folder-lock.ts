import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The folder is another process's; `message` is for the operator. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
}

/** Gives the folder back. */
export type ReleaseFolder = () => void;

/**
 * Takes a data folder for this process alone. PGlite has no lock of its own and loses rows silently
 * when two processes write. The lock is one the kernel holds (through SQLite's file lock), so that
 * it ends with the process however that ends, and no stale file can be mistaken for an owner.
 */
export function lockFolder(folder: string): ReleaseFolder {
  mkdirSync(folder, { recursive: true });
  const owner = join(folder, 'owner');
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/locked/.test((error as Error).message)) throw error;
    throw new FolderTaken(takenMessage(folder, owner));
  }
  writeFileSync(owner, `${process.pid}\n`);
  return () => lock.close();
}

function takenMessage(folder: string, owner: string): string {
  let pid = '';
  try {
    pid = ` (process ${readFileSync(owner, 'utf8').trim()})`;
  } catch {
    // The owner has not written its number yet: the sentence holds without it.
  }
  return `The database in ${folder} is in use by another process${pid}. Stop that one first, set DATA to another folder, or set DATABASE_URL to use a PostgreSQL that several processes can share.`;
}
