import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, trackedFiles } from './repository.ts';

/** Runs every `bench/*-bench.ts`, one after the other. */
for (const file of trackedFiles().filter((name) => /\/bench\/[^/]+-bench\.ts$/.test(name))) {
  const run = spawnSync(process.execPath, ['--conditions=source', join(root, file)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exitCode = 1;
  console.log();
}
