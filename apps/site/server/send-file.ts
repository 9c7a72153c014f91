import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, BuiltFile } from './built-file.ts';

const takesBrotli = /\bbr\b(?!;\s*q=0(\.0*)?\b)/;
const takesGzip = /\bgzip\b(?!;\s*q=0(\.0*)?\b)/;

function pick(file: BuiltFile, accepted: string): Answer {
  if (file.brotli && takesBrotli.test(accepted)) return file.brotli;
  if (file.gzip && takesGzip.test(accepted)) return file.gzip;
  return file.plain;
}

/**
 * Answers GET and HEAD with a built file: compressed if the client takes it, 304 if it has it
 * already. A range is not honoured, which HTTP allows: everything here is small.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: BuiltFile,
): void {
  const known = request.headers['if-none-match'];
  if (known !== undefined && (known === '*' || known.includes(file.etag))) {
    response.writeHead(304, file.unchanged as string[]).end();
    return;
  }
  const { body, headers } = pick(file, (request.headers['accept-encoding'] as string) ?? '');
  response.writeHead(200, headers as string[]);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}
