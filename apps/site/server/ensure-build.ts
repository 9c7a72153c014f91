import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withBuildLock } from './build-lock.ts';
import { compressBuild } from './compress-build.ts';
import { sourceFingerprint } from './source-fingerprint.ts';

/** Builds kept besides the current one, so that a server still running from it keeps its files. */
const keptBuilds = 1;

function runVite(site: string, out: string): Promise<void> {
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(
    process.execPath,
    ['--conditions=source', vite, 'build', '--logLevel', 'warn'],
    {
      cwd: site,
      env: { ...process.env, UNKNOT_BUILD: out },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the site's build ended with code ${code}`));
    });
  });
}

function dropOldBuilds(builds: string, current: string): void {
  const others = readdirSync(builds)
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== current)
    .sort((a, b) => statSync(join(builds, b)).mtimeMs - statSync(join(builds, a)).mtimeMs);
  for (const name of others.slice(keptBuilds)) rmSync(join(builds, name), { recursive: true });
}

/**
 * Folder of a build of the present sources, made first if there is none. Two processes never build
 * at once; a build that fails or is killed half way leaves nothing that looks like one.
 */
export async function ensureBuild(root: string): Promise<string> {
  const site = join(root, 'apps/site');
  const builds = join(site, 'build');
  const name = sourceFingerprint(root);
  const folder = join(builds, name);
  if (existsSync(folder)) return folder;
  return withBuildLock(join(builds, '.lock'), async () => {
    if (existsSync(folder)) return folder;
    const half = join(builds, '.half');
    rmSync(half, { recursive: true, force: true });
    await runVite(site, half);
    await compressBuild(half);
    renameSync(half, folder);
    dropOldBuilds(builds, name);
    return folder;
  });
}
