import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { baseLocale } from '../make/locale.ts';
import { withBuildLock } from './build-lock.ts';
import { compressBuild } from './compress-build.ts';
import { sourceFingerprint } from './source-fingerprint.ts';

/** Builds kept besides the current one, so that a server still running from it keeps its files. */
const keptBuilds = 1;

/** What another language's build gives way to: the English one is being served meanwhile. */
const modestly = 10;

function runVite(site: string, out: string, language: string): Promise<void> {
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(
    process.execPath,
    ['--conditions=source', vite, 'build', '--logLevel', 'warn'],
    {
      cwd: site,
      // A test that starts the site must get the site as it is served, without the framework's checks.
      env: {
        ...process.env,
        NODE_ENV: 'production',
        UNKNOT_BUILD: out,
        UNKNOT_LOCALE: language,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  if (language !== baseLocale && child.pid !== undefined) setPriority(child.pid, modestly);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`the site's build ended with code ${code}`));
    });
  });
}

/** Fingerprint of the sources, and the language unless it is the base one. */
const buildName = /^[0-9a-f]{16}(-[a-z]{2})?$/;

function sourcesOf(name: string): string {
  return name.slice(0, 16);
}

function dropOldBuilds(builds: string, current: string): void {
  const others = readdirSync(builds)
    .filter((name) => buildName.test(name) && sourcesOf(name) !== sourcesOf(current))
    .sort((a, b) => statSync(join(builds, b)).mtimeMs - statSync(join(builds, a)).mtimeMs);
  const kept = [...new Set(others.map(sourcesOf))].slice(0, keptBuilds);
  for (const name of others)
    if (!kept.includes(sourcesOf(name))) rmSync(join(builds, name), { recursive: true });
}

/**
 * Folder of a build of the present sources in a language, made first if there is none. Two processes never build
 * at once; a build that fails or is killed half way leaves nothing that looks like one.
 */
export async function ensureBuild(root: string, language: string = baseLocale): Promise<string> {
  const site = join(root, 'apps/site');
  const builds = join(site, 'build');
  const sources = sourceFingerprint(root);
  const name = language === baseLocale ? sources : `${sources}-${language}`;
  const folder = join(builds, name);
  if (existsSync(folder)) return folder;
  return withBuildLock(join(builds, '.lock'), async () => {
    if (existsSync(folder)) return folder;
    const half = join(builds, '.half');
    rmSync(half, { recursive: true, force: true });
    await runVite(site, half, language);
    await compressBuild(half);
    renameSync(half, folder);
    dropOldBuilds(builds, name);
    return folder;
  });
}
