import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const script = fileURLToPath(new URL('./main.ts', import.meta.url));

function run(): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=source', script], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`make/main.ts ended with code ${code}`));
    });
  });
}

/**
 * Vite plugin: writes `.cache/` (the compiled atlas, the plates of static pages) before anything is
 * bundled. In a process of its own, because these parts are resolved by Node's `source` condition.
 */
export function madeFiles(): Plugin {
  let made: Promise<void> | undefined;
  return { name: 'made-files', buildStart: () => (made ??= run()) };
}
