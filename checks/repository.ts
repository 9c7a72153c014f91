import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root: string = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Folders that hold what was made or fetched; git is told so by `.gitignore`. */
const notOurs =
  /(^|\/)(node_modules|dist|build-cache|\.[^/]+)$|^apps\/site\/build$|^packages\/cli\/data$/;

function gitFiles(): string[] | undefined {
  const { status, stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return status === 0 ? stdout.split('\n').filter((file) => file !== '') : undefined;
}

/** What lies on the disk, for a copy of the repository without its history. */
export function filesOnDisk(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.test(name) ? [] : filesOnDisk(name);
    return [name];
  });
}

/** Files git knows or would add, relative to the root; deleted ones left out. */
export function trackedFiles(): string[] {
  return (gitFiles() ?? filesOnDisk()).filter((file) => existsSync(join(root, file)));
}

/** Text of a file named from the root. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Files a rule of the repository is checked on: names from the root, and their text. */
export interface Files {
  readonly names: readonly string[];
  readonly textOf: (file: string) => string;
}

/** The repository as it lies on the disk. */
export function repositoryFiles(): Files {
  return { names: trackedFiles(), textOf };
}
