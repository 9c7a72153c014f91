/** Makes the scripts into `dist`: `npm run build -w packages/element`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { makeElement } from './make-element.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
await makeElement(dist);
for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
  const plain = readFileSync(join(dist, name));
  const small = brotliCompressSync(plain).length;
  console.log(`${name}: ${plain.length} bytes, gzip ${gzipSync(plain).length}, brotli ${small}`);
}
