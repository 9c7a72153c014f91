import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Waiting } from './language-waits.ts';

/** Answers a request that no built file answers. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

/** What stands under `/<language>`: the build's own handler, or why there is none yet. */
export type Served = Answerer | Waiting;

/** The desk speaks English only, and its sign-in belongs to one address. */
const deskPath = /^\/[a-z]{2}(\/desk(?:\/|$))/;

/** Where a path of a language that only English answers is answered. */
export function englishOnly(path: string): string | undefined {
  return deskPath.test(path) ? path.slice('/de'.length) : undefined;
}

/** The language a path starts with, if it is one of these. */
export function languageOf<Value>(
  path: string,
  languages: ReadonlyMap<string, Value>,
): Value | undefined {
  const first = path.slice(1).split('/', 1)[0] ?? '';
  return languages.get(first);
}
