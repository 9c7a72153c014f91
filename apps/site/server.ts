import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessLine, loggedPath } from './server/access-log.ts';
import type { BuiltFile } from './server/built-file.ts';
import { readBuiltFiles, sitemapFile } from './server/built-files.ts';
import { sendWaiting } from './server/language-waits.ts';
import { englishOnly, languageOf, type Answerer, type Served } from './server/languages.ts';
import { bodyLimit, limits } from './server/limits.ts';
import { closedPolicy, commonHeaders } from './server/response-headers.ts';
import { sendFile } from './server/send-file.ts';
import type { ListedPage } from './server/sitemap.ts';

/** A running site. A language is added, or said to be on its way, while it answers. */
export interface Site {
  readonly server: Server;
  /** Serves a build whose pages lie under `/<language>`. */
  readonly addLanguage: (language: string, buildFolder: string) => Promise<void>;
  /** Says under `/<language>` why nothing is there. */
  readonly announceLanguage: (language: string, why: 'being-built' | 'failed') => void;
}

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

/** Answers with SvelteKit, whose 304 would have no policy and so replace the page's in a browser's copy. */
function askKit(kit: Answerer, request: IncomingMessage, response: ServerResponse): void {
  delete request.headers['if-none-match'];
  kit(request, response);
}

/**
 * The site's server over one build folder: `/health`, then built files from memory, then SvelteKit.
 * `log` gets one line a request. `origin` is the address the site is known by, if it has one.
 */
export async function createSite(
  buildFolder: string,
  { log, origin }: { log: (line: string) => void; origin?: string | undefined },
): Promise<Site> {
  const files = new Map<string, BuiltFile>();
  const logged = new Map<string, string>();
  const listed: ListedPage[] = [];
  const languages = new Map<string, Served>();
  const addFiles = (folder: string): void => {
    const built = readBuiltFiles(folder, origin);
    listed.push(...built.listed);
    for (const [path, file] of [...built.files, sitemapFile(listed, origin)]) {
      files.set(path, file);
      logged.set(path, loggedPath(path));
    }
  };
  addFiles(buildFolder);
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
    const elsewhere = languages.size > 0 ? englishOnly(path) : undefined;
    if (elsewhere !== undefined) return void response.writeHead(308, { location: elsewhere }).end();
    const served = languageOf(path, languages);
    if (typeof served === 'string') return sendWaiting(response, served);
    fixAddress(request, address);
    return askKit(served ?? kit, request, response);
  };

  // A request without a body then raises no events of its end, which nobody here hears.
  const options = { ...limits, optimizeEmptyRequests: true };
  const server = createServer(options, (request, response) => {
    const started = performance.now();
    response.on('close', () => {
      const { method = 'GET', url = '/' } = request;
      const { statusCode: status, writableFinished: finished } = response;
      const ms = performance.now() - started;
      const path = logged.get(url) ?? loggedPath(url);
      log(accessLine(Date.now(), { method, path }, { status, ms, finished }));
    });
    answer(request, response);
  });
  return {
    server,
    announceLanguage: (language, why) => languages.set(language, why),
    addLanguage: async (language, folder) => {
      const handler = await kitHandler(folder);
      addFiles(folder);
      languages.set(language, handler);
    },
  };
}
