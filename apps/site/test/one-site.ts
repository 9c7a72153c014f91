import { appendFileSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { spawnSite } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** File that the one site writes its output to. */
    readonly oneSite: string;
  }
}

/** Starts one site for all files that change nothing on a server, and waits for nothing itself. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-one-site-'));
  const file = join(folder, 'output');
  const child = spawnSite({ DATA: join(folder, 'data') }, openSync(file, 'a'));
  const ended = new Promise<void>((resolve) =>
    child.on('exit', (code) => {
      appendFileSync(file, `\nended with ${code}\n`);
      resolve();
    }),
  );
  project.provide('oneSite', file);
  return async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
