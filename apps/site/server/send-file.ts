import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltFile } from './built-files.ts';

function pickEncoding(file: BuiltFile, accepted: string): [Buffer, string | undefined] {
  if (file.brotli && /\bbr\b(?!;\s*q=0(\.0*)?\b)/.test(accepted)) return [file.brotli, 'br'];
  if (file.gzip && /\bgzip\b(?!;\s*q=0(\.0*)?\b)/.test(accepted)) return [file.gzip, 'gzip'];
  return [file.plain, undefined];
}

/** Answers GET and HEAD with a built file: compressed if the client takes it, 304 if it has it already. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: BuiltFile,
): void {
  if (request.headers['if-none-match']?.includes(file.headers['etag'] ?? '\n')) {
    response.writeHead(304, file.headers).end();
    return;
  }
  const [body, encoding] = pickEncoding(file, String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    ...file.headers,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
