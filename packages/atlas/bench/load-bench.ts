import { cpus } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { decodeBundle } from '../src/bundle.ts';
import { compileFrom, loadCompiledAtlas } from '../src/compiler/cached-bundle.ts';
import { contentKey } from '../src/compiler/content-key.ts';
import { openSurface } from '../src/compiler/open-surface.ts';
import { readAtlas } from '../src/compiler/read-atlas.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const { atlasJson, zones, detailsJson } = loadCompiledAtlas(root);

function medianMs(work: () => unknown, times: number): number {
  const runs = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return runs.toSorted((a, b) => a - b)[times >> 1] ?? NaN;
}

const work = {
  'decode the bundle': medianMs(() => decodeBundle(atlasJson, zones), 21),
  'hash all inputs': medianMs(() => contentKey(root), 11),
  'load, nothing changed': medianMs(() => loadCompiledAtlas(root), 11),
  'read all records': medianMs(() => readAtlas(root), 3),
  'compile from scratch': medianMs(() => compileFrom(root, openSurface(root)), 1),
};

console.log(
  `atlas: ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}\n`,
);
console.log('| work | median ms | × decode |\n|---|---|---|');
for (const [name, ms] of Object.entries(work))
  console.log(`| ${name} | ${ms.toFixed(1)} | ${(ms / work['decode the bundle']).toFixed(1)} |`);
console.log('\n| part | bytes | brotli |\n|---|---|---|');
for (const [name, part] of Object.entries({
  'engine and words': atlasJson,
  zones,
  details: detailsJson,
})) {
  const bytes = Buffer.from(part);
  console.log(`| ${name} | ${bytes.length} | ${brotliCompressSync(bytes).length} |`);
}
