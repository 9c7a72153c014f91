import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, trackedFiles } from './repository.ts';

/** Runs every `proof/prove-*.ts`, one after the other; each writes its report to `docs/proof/`. */
mkdirSync(join(root, 'docs', 'proof'), { recursive: true });
for (const file of trackedFiles().filter((name) => /\/proof\/prove-[^/]+\.ts$/.test(name))) {
  const run = spawnSync(process.execPath, ['--conditions=source', join(root, file)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exitCode = 1;
}
