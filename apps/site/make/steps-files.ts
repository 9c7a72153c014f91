import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { localCache } from './locale.ts';

/** Vite plugin: puts the files of the check's own script among those of the site. */
export function stepsFiles(): Plugin {
  return {
    name: 'steps-files',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const folder = join(localCache, 'steps');
      const script = JSON.parse(readFileSync(join(folder, 'script.json'), 'utf8')) as {
        readonly files: readonly string[];
      };
      for (const fileName of script.files)
        if (!(fileName in bundle))
          this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) });
    },
  };
}
