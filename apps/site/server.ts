import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessLine, loggedPath } from './server/access-log.ts';
import { readBuiltFiles } from './server/built-files.ts';
import { bodyLimit, limits } from './server/limits.ts';
import { closedPolicy, commonHeaders } from './server/response-headers.ts';
import { sendFile } from './server/send-file.ts';

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

/** SvelteKit's handler of a build, which reads its own settings from the environment once. */
async function kitHandler(buildFolder: string): Promise<Answerer> {
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['BODY_SIZE_LIMIT'] ??= bodyLimit;
  const kit = await import(pathToFileURL(join(buildFolder, 'handler.js')).href);
  return (kit as { handler: Answerer }).handler;
}

/**
 * SvelteKit takes a request's address from two headers. With a configured origin nobody can make it
 * believe another; without one, a connection that no proxy says is https is http.
 */
function fixAddress({ headers }: IncomingMessage, origin: URL | undefined): void {
  if (origin) {
    headers.host = origin.host;
    headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  } else if (headers['x-forwarded-proto'] !== 'https') headers['x-forwarded-proto'] = 'http';
}

function sendHealth(response: ServerResponse, well: boolean): void {
  response.writeHead(well ? 200 : 503, {
    'cache-control': 'no-store',
    'content-type': 'application/json',
  });
  response.end(well ? '{"status":"ok"}' : '{"status":"stopping"}');
}

/**
 * The site's server over one build folder: `/health`, then built files from memory, then SvelteKit.
 * `log` gets one line a request. `origin` is the address the site is known by, if it has one.
 */
export async function createSite(
  buildFolder: string,
  { log, origin }: { log: (line: string) => void; origin?: string | undefined },
): Promise<Server> {
  const files = readBuiltFiles(buildFolder, origin);
  const logged = new Map([...files.keys()].map((path) => [path, loggedPath(path)]));
  // Made for one reader: a kept copy, refreshed by a 304, would take that bare answer's closed policy.
  const common = {
    ...commonHeaders(origin),
    'content-security-policy': closedPolicy,
    'cache-control': 'no-store',
  };
  const kit = await kitHandler(buildFolder);
  const address = origin === undefined ? undefined : new URL(origin);

  const answer: Answerer = (request, response) => {
    const { method, url = '/' } = request;
    const query = url.indexOf('?');
    const path = query < 0 ? url : url.slice(0, query);
    const file = method === 'GET' || method === 'HEAD' ? files.get(path) : undefined;
    if (file) return sendFile(request, response, file);
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value);
    if (path === '/health') return sendHealth(response, server.listening);
    fixAddress(request, address);
    // A 304 from SvelteKit has no policy, so ours would replace the page's in the browser's copy.
    delete request.headers['if-none-match'];
    return kit(request, response);
  };

  const server = createServer(limits, (request, response) => {
    const started = performance.now();
    response.on('close', () => {
      const { method = 'GET', url = '/' } = request;
      const { statusCode: status, writableFinished: finished } = response;
      const ms = performance.now() - started;
      const path = logged.get(url) ?? loggedPath(url);
      log(accessLine(new Date(), { method, path }, { status, ms, finished }));
    });
    answer(request, response);
  });
  return server;
}
