import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root: string = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Files git knows or would add, relative to the root; deleted ones left out. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
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
