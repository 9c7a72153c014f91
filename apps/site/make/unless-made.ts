import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const make = new URL('.', import.meta.url);

/** Hash of inputs and of the code in some folders, their own files only, named from `make/`. */
export function keyOf(
  inputs: readonly (string | Uint8Array)[],
  folders: readonly string[],
): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input);
  for (const folder of folders) {
    const path = fileURLToPath(new URL(folder, make));
    for (const name of readdirSync(path).sort())
      if (name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name))
        hash.update(readFileSync(join(path, name)));
  }
  return hash.digest('hex');
}

/** Fills a folder anew, unless what lies there was made with the same key. */
export function unlessMade(folder: string, key: string, fill: () => void): void {
  const stamp = join(folder, 'key');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  fill();
  writeFileSync(stamp, key);
}
