import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzipSync } from 'node:zlib';
import { builtFile, type BuiltFile, type FileParts } from './built-file.ts';
import { placeOrigin } from './place-origin.ts';
import { commonHeaders } from './response-headers.ts';
import { listedPage, sitemap, type ListedPage } from './sitemap.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const feed = /^(\/[a-z]{2})?\/feed\.xml$/;
const feedType = 'application/atom+xml; charset=utf-8';

const smallest = promisify<Buffer, Buffer>(brotliCompress);

/** Files that name the site's address. */
const namesOrigin = /\.(html|xml|txt)$/;

function readBeside(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function readParts(path: string, url: string, origin: string | undefined): FileParts {
  const built = readFileSync(path);
  const known = contentTypes[extname(path)] ?? 'application/octet-stream';
  const type = feed.test(url) ? feedType : known;
  if (origin !== undefined && namesOrigin.test(path)) {
    const text = built.toString('utf8');
    const placed = placeOrigin(url, text, origin);
    if (placed !== text) {
      const plain = Buffer.from(placed);
      return { url, type, plain, brotli: smallest(plain), gzip: gzipSync(plain, { level: 9 }) };
    }
  }
  const [brotli, gzip] = [readBeside(`${path}.br`), readBeside(`${path}.gz`)];
  return { url, type, plain: built, brotli, gzip };
}

/** Path a prerendered page is asked for by: `where/paint.html` is `/where/paint`. */
function pagePath(file: string): string {
  const bare = file.replace(/\.html$/, '').replace(/(?<=^|\/)index$/, '');
  return `/${bare}`;
}

/** What a build has to send: its files by URL path, and its pages that want to be found. */
export interface BuiltFiles {
  readonly files: ReadonlyMap<string, BuiltFile>;
  readonly listed: readonly ListedPage[];
}

/**
 * Every client asset and prerendered page of a build folder; all held in memory, the site's address
 * put in where files name it.
 */
export function readBuiltFiles(folder: string, origin: string | undefined): BuiltFiles {
  const files = new Map<string, BuiltFile>();
  const common = commonHeaders(origin);
  const listed: ListedPage[] = [];
  for (const part of ['client', 'prerendered']) {
    const root = join(folder, part);
    if (!existsSync(root)) continue;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const name = relative(root, path).split(sep).join('/');
      const url = name.endsWith('.html') ? pagePath(name) : `/${name}`;
      files.set(url, builtFile(readParts(path, url, origin), common));
      const page = name.endsWith('.html') && listedPage(readFileSync(path, 'utf8'));
      if (page) listed.push(page);
    }
  }
  return { files, listed };
}

/** The sitemap of the pages of every language that is served. */
export function sitemapFile(
  listed: readonly ListedPage[],
  origin: string | undefined,
): [url: string, file: BuiltFile] {
  const url = '/sitemap.xml';
  const plain = Buffer.from(sitemap(listed, origin));
  const type = 'application/xml; charset=utf-8';
  return [url, builtFile({ url, type, plain }, commonHeaders(origin))];
}
