import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../start.ts', import.meta.url));

/** The site as `npm start` runs it, on a free port. */
export interface RunningSite {
  readonly origin: string;
  /** Everything it wrote so far. */
  readonly output: () => string;
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Starts the process alone. What it writes goes through pipes, or to an open file. */
export function spawnSite(
  settings: Readonly<Record<string, string>>,
  output: 'pipe' | number,
): ChildProcess {
  return spawn(process.execPath, ['--conditions=source', start], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LANGUAGES: 'en', ...settings },
    stdio: ['ignore', output, output],
  });
}

/**
 * Starts the site and waits for its ready line; builds it first if its sources changed. Its data
 * folder is its own and goes with it, unless the settings name another.
 */
export async function startSite(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  const data = mkdtempSync(join(tmpdir(), 'unknot-site-'));
  const child = spawnSite({ DATA: data, ...settings }, 'pipe');
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer): void => {
      output += part.toString();
      const ready = /^ready (http:\S+)$/m.exec(output)?.[1];
      if (ready) resolve(ready);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (code) => reject(new Error(`the site ended with ${code}:\n${output}`)));
  });
  const ended = new Promise<void>((resolve) =>
    child.on('exit', () => {
      rmSync(data, { recursive: true, force: true });
      resolve();
    }),
  );
  const stop = (): Promise<void> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { origin, output: () => output, child, stop };
}
