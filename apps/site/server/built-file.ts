import { createHash } from 'node:crypto';
import { closedPolicy, pagePolicy, workerPolicy } from './response-headers.ts';

/** One way to send a file: its bytes, and its headers as `writeHead` takes them fastest. */
export interface Answer {
  readonly body: Buffer;
  readonly headers: readonly string[];
}

/** A file of the build, ready to send. */
export interface BuiltFile {
  readonly etag: string;
  readonly plain: Answer;
  /** There at once if the build made it; a moment after the start if the file was changed since. */
  brotli: Answer | undefined;
  readonly gzip: Answer | undefined;
  /** Headers of a 304. */
  readonly unchanged: readonly string[];
}

/** What is known of a file before its answers are made. */
export interface FileParts {
  readonly url: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli?: Buffer | Promise<Buffer> | undefined;
  readonly gzip?: Buffer | undefined;
}

/** Scripts that other people's pages take from here. */
const embedded = '/embed/';

function cachingOf(url: string): string {
  return /^(\/[a-z]{2})?\/_app\/immutable\//.test(url)
    ? 'public, max-age=31536000, immutable'
    : 'public, no-cache';
}

function policyOf({ type, plain }: FileParts): string {
  if (type.startsWith('text/html')) return pagePolicy(plain.toString('utf8'));
  return type.startsWith('text/javascript') ? workerPolicy : closedPolicy;
}

/** Makes every answer a file can be sent as, `common` headers among theirs. */
export function builtFile(parts: FileParts, common: Readonly<Record<string, string>>): BuiltFile {
  const { url, type, plain, brotli, gzip } = parts;
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const kept = {
    ...common,
    ...(url.startsWith(embedded) && { 'cross-origin-resource-policy': 'cross-origin' }),
    'cache-control': cachingOf(url),
    'content-security-policy': policyOf(parts),
    etag,
    vary: 'accept-encoding',
  };
  const answer = (body: Buffer, encoding: Readonly<Record<string, string>> = {}): Answer => {
    const length = { 'content-type': type, 'content-length': String(body.length) };
    return { body, headers: Object.entries({ ...kept, ...length, ...encoding }).flat() };
  };
  const small = (body: Buffer): Answer => answer(body, { 'content-encoding': 'br' });
  const file: BuiltFile = {
    etag,
    plain: answer(plain),
    brotli: brotli instanceof Buffer ? small(brotli) : undefined,
    gzip: gzip && answer(gzip, { 'content-encoding': 'gzip' }),
    unchanged: Object.entries(kept).flat(),
  };
  if (brotli instanceof Promise) void brotli.then((body) => (file.brotli = small(body)));
  return file;
}
