/**
 * Runs npm scripts beside each other, says what each wrote once it ends, and fails if one of them
 * did: `node checks/side-by-side.mjs check:code check:site`.
 */
import { spawn } from 'node:child_process';

/** @param {string} script */
function run(script) {
  const child = spawn('npm', ['run', '-s', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (output += String(part)));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      process.stdout.write(output);
      if (code !== 0) console.error(`${script} failed`);
      resolve(code === 0);
    }),
  );
}

const passed = await Promise.all(process.argv.slice(2).map(run));
if (passed.includes(false)) process.exitCode = 1;
