import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessLine } from './server/access-log.ts';
import { readBuiltFiles } from './server/built-files.ts';
import { commonHeaders } from './server/response-headers.ts';
import { sendFile } from './server/send-file.ts';

interface Handler {
  readonly handler: (
    request: Parameters<RequestListener>[0],
    response: Parameters<RequestListener>[1],
    next?: () => void,
  ) => void;
}

/**
 * The site's server over one build folder: `/health`, then built files from memory, then SvelteKit.
 * `log` gets one line a request.
 */
export async function createSite(
  buildFolder: string,
  log: (line: string) => void,
): Promise<Server> {
  const files = readBuiltFiles(buildFolder);
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  const kit = (await import(pathToFileURL(join(buildFolder, 'handler.js')).href)) as Handler;
  return createServer((request, response) => {
    const started = performance.now();
    const { method = 'GET', url = '/' } = request;
    response.on('finish', () => {
      log(accessLine(method, url, response.statusCode, performance.now() - started));
    });
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    const path = url.split('?', 1)[0] ?? '/';
    if (path === '/health') {
      response.setHeader('cache-control', 'no-store');
      response.setHeader('content-type', 'application/json').end('{"status":"ok"}');
      return;
    }
    const file = method === 'GET' || method === 'HEAD' ? files.get(path) : undefined;
    if (file) sendFile(request, response, file);
    else kit.handler(request, response);
  });
}
