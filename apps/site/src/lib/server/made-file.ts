import { existsSync, readFileSync } from 'node:fs';
import { getLocale } from '#words-runtime';

/**
 * A file that `make/main.ts` wrote, in this build's language where it differs by language. Read while
 * pages are built, in the site's folder; the server that runs later needs none.
 */
export function madeFile(name: string): Buffer {
  const own = `.cache/${getLocale()}/${name}`;
  return readFileSync(existsSync(own) ? own : `.cache/${name}`);
}
