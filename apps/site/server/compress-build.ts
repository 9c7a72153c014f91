import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Compressed as they are. */
const packed = /\.(png|woff2|ico|br|gz|map)$/;
/** Code and what the check computes with decide what a first visit costs: they get the slowest quality. */
const worthEleven = /\.(js|css|bin)$|\/atlas\.[^/]*json$/;
/** Two per cent more bytes than 11, in 40 % of its time. */
const usualQuality = 10;
const filesAtOnce = 8;

const toBrotli = promisify<Buffer, object, Buffer>(brotliCompress);
const toGzip = promisify<Buffer, object, Buffer>(gzip);

async function compressFile(path: string): Promise<void> {
  const plain = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: worthEleven.test(path) ? 11 : usualQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const level = constants.Z_BEST_COMPRESSION;
  const [brotli, gzipped] = await Promise.all([
    toBrotli(plain, { params }),
    toGzip(plain, { level }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}

/** Writes `.br` and `.gz` beside every file that is sent to browsers and gains by it. */
export async function compressBuild(folder: string): Promise<void> {
  const files: string[] = [];
  for (const part of ['client', 'prerendered'])
    for (const entry of await readdir(join(folder, part), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !packed.test(entry.name))
        files.push(join(entry.parentPath, entry.name));
  const next = files.values();
  const work = async (): Promise<void> => {
    for (const file of next) await compressFile(file);
  };
  await Promise.all(Array.from({ length: filesAtOnce }, work));
}
