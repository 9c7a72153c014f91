import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.ts';

/**
 * Run by `npm pack` in a package's folder: compiles its `src` afresh to `dist`, and the packages it
 * leans on if they are not compiled yet, and lays the licence beside the code.
 */
const dist = join(process.cwd(), 'dist');
rmSync(dist, { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-b', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (status === 0)
  for (const file of ['LICENSE', 'NOTICE']) copyFileSync(join(root, file), join(dist, file));
process.exitCode = status ?? 1;
