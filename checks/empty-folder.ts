import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.ts';

/** How a command ended. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** A folder outside the repository that holds the packed packages, installed, and nothing else. */
export interface EmptyFolder {
  readonly path: string;
  readonly run: (command: string, args: readonly string[], input?: string) => Run;
}

const packed = ['body', 'stride', 'atlas', 'differential', 'relief', 'cli'] as const;
const borrowed = ['zod', 'yaml'] as const;

/** The environment without what npm and the test runner say of this repository. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_|INIT_CWD$|NODE_OPTIONS$|VITEST)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function runIn(cwd: string, command: string, args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: cleanEnvironment(),
    shell: process.platform === 'win32',
  });
  return { status, out: stdout, error: stderr };
}

/** Runs npm without the network. Throws with what it said if it fails. */
function npm(cwd: string, cache: string, args: readonly string[]): void {
  const { status, out, error } = runIn(cwd, 'npm', [...args, '--offline', '--cache', cache]);
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${out}${error}`);
}

/**
 * Packs the packages, and from `node_modules` the two they depend on, and installs the
 * tarballs in a new folder. Takes about 20 s; nothing is fetched.
 */
export function installedInEmptyFolder(): EmptyFolder {
  const home = mkdtempSync(join(tmpdir(), 'unknot-pack-'));
  const [tarballs, cache, path] = [
    join(home, 'tarballs'),
    join(home, 'cache'),
    join(home, 'empty'),
  ];
  for (const folder of [tarballs, path]) mkdirSync(folder);
  const workspaces = packed.flatMap((name) => ['-w', `packages/${name}`]);
  npm(root, cache, ['pack', '--silent', '--pack-destination', tarballs, ...workspaces]);
  const folders = borrowed.map((name) => join(root, 'node_modules', name));
  npm(tarballs, cache, ['pack', '--silent', '--ignore-scripts', ...folders]);
  const files = readdirSync(tarballs).map((file) => join(tarballs, file));
  npm(path, cache, ['install', '--no-audit', '--no-fund', ...files]);
  return { path, run: (command, args, input) => runIn(path, command, args, input) };
}
