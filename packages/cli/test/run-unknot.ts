import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Node keeps what it compiled here: each start after the first is a third cheaper. */
const compiled = join(tmpdir(), 'unknot-compiled');

/** How a run of the command ended. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly initCwd?: string;
  readonly stdin?: string;
}

/** Starts the command from its source, as `npm run -s unknot` does. */
export function startUnknot(
  args: readonly string[],
  { cwd, initCwd }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, INIT_CWD: initCwd, NODE_COMPILE_CACHE: compiled };
  return spawn(process.execPath, ['--conditions=source', main, ...args], { cwd, env });
}

/** Runs the command to its end. */
export async function runUnknot(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startUnknot(args, options);
  let [out, error] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  child.stdin.end(options.stdin ?? '');
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, out, error };
}
