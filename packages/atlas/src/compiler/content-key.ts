import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders (from the repository's root) whose files decide what compiling gives. */
export const inputFolders = [
  'atlas',
  'packages/atlas/src',
  'packages/body/src',
  'packages/body/data',
] as const;

const notInputs = /\.(test\.ts|md)$|^atlas\/(schema|cases|translations)\//;

/** 16 hex digits that change when any input of the compiler changes: names and contents. */
export function contentKey(root: string): string {
  const hash = createHash('sha256');
  for (const folder of inputFolders)
    for (const file of filesUnder(root, folder)) {
      hash.update(`${file}\0`);
      hash.update(readFileSync(join(root, file)));
    }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(root: string, folder: string): string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !notInputs.test(file))
    .toSorted();
}
