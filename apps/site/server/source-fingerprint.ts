import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set([
  'node_modules',
  'build',
  '.svelte-kit',
  '.cache',
  'test',
  'testing',
  'proof',
  'bench',
  'dist',
]);

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort())
    if (!skipped.has(name) && !name.endsWith('.test.ts')) yield* filesUnder(join(path, name));
}

/** Folders of the packages that the site is built from: its own list of them, and the element. */
function packageFolders(root: string): string[] {
  const { dependencies } = JSON.parse(
    readFileSync(join(root, 'apps/site/package.json'), 'utf8'),
  ) as { readonly dependencies: Readonly<Record<string, string>> };
  const names = Object.keys(dependencies).flatMap((name) => name.split('@unknot/')[1] ?? []);
  return [...new Set([...names, 'element'])].map((name) => `packages/${name}`);
}

/** First 16 hex digits of a hash over all that a build depends on, below the repository's root. */
export function sourceFingerprint(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const parts = ['package-lock.json', 'atlas', 'apps/site'];
  for (const folder of packageFolders(root))
    for (const part of ['package.json', 'src', 'data', 'build', 'words'])
      parts.push(`${folder}/${part}`);
  for (const part of parts)
    for (const file of filesUnder(join(root, part)))
      hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
