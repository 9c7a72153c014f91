import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { pagePolicy, workerPolicy } from './response-headers.ts';

/** A file of the build, ready to send. */
export interface BuiltFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

function readBeside(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function readBuiltFile(path: string, url: string): BuiltFile {
  const plain = readFileSync(path);
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const lasting = url.startsWith('/_app/immutable/');
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  };
  if (extname(path) === '.html')
    headers['content-security-policy'] = pagePolicy(plain.toString('utf8'));
  if (extname(path) === '.js') headers['content-security-policy'] = workerPolicy;
  const [brotli, gzip] = [readBeside(`${path}.br`), readBeside(`${path}.gz`)];
  return { headers, plain, ...(brotli && { brotli }), ...(gzip && { gzip }) };
}

/** Path a prerendered page is asked for by: `where/paint.html` is `/where/paint`. */
function pagePath(file: string): string {
  const bare = file.replace(/\.html$/, '').replace(/(^|\/)index$/, '');
  return `/${bare}`;
}

/** Every client asset and prerendered page of a build folder, by URL path; all held in memory. */
export function readBuiltFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const files = new Map<string, BuiltFile>();
  for (const part of ['client', 'prerendered']) {
    const root = join(folder, part);
    if (!existsSync(root)) continue;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const name = relative(root, path).split(sep).join('/');
      const url = name.endsWith('.html') ? pagePath(name) : `/${name}`;
      files.set(url, readBuiltFile(path, url));
    }
  }
  return files;
}
