import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { cache, localCache } from './locale.ts';

/** Vite plugin: a build in another language takes its own copy of each made file that differs by language. */
export function localFiles(): Plugin {
  return {
    name: 'local-files',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (localCache === cache) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found?.id.startsWith(`${cache}/`)) return undefined;
      const [path = '', query] = found.id.slice(cache.length + 1).split('?', 2);
      const own = join(localCache, path);
      if (!existsSync(own)) return undefined;
      return { ...found, id: query === undefined ? own : `${own}?${query}` };
    },
  };
}
