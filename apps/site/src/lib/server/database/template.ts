import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cache = fileURLToPath(new URL('../../../../.cache', import.meta.url));

function version(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = join(entry.slice(0, entry.lastIndexOf('dist')), 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/**
 * An empty database folder as an archive, so that a new one starts in a second and little memory.
 * Made once per version of PGlite, by a process of its own: that takes 4 s and a gigabyte.
 */
export async function templateArchive(): Promise<Blob> {
  const path = join(cache, `pglite-${version()}.tar.gz`);
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true });
    const own = `${path}.${process.pid}`;
    const maker = fileURLToPath(new URL('make-template.ts', import.meta.url));
    try {
      await promisify(execFile)(process.execPath, [maker, own]);
      renameSync(own, path);
    } finally {
      rmSync(own, { force: true });
    }
  }
  return new Blob([readFileSync(path)]);
}

/** Makes the archive from nothing. */
export async function writeTemplate(path: string): Promise<void> {
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create();
  const archive = await lite.dumpDataDir('gzip');
  await lite.close();
  writeFileSync(path, Buffer.from(await archive.arrayBuffer()));
}
