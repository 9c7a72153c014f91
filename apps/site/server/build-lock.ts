import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** A lock whose owner is gone is cleared; one just being written is left alone. */
function clearIfAbandoned(path: string): void {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid > 0 && !isAlive(pid)) rmSync(path, { force: true });
  } catch {
    // The owner removed it between our two looks: nothing to clear.
  }
}

/** Runs `work` while no other process does: a file with the owner's process id is the lock. */
export async function withBuildLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  while (!tryLock(path)) {
    clearIfAbandoned(path);
    await pause(150);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
