import { join } from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { announcerClass } from './make/announcer-class.ts';
import { madeFiles } from './make/made-files.ts';
import { baseLocale, locale, localeBase, localCache } from './make/locale.ts';
import { localFiles } from './make/local-files.ts';
import { sharedChunks } from './make/shared-chunks.ts';
import { stepsFiles } from './make/steps-files.ts';

export default defineConfig({
  plugins: [
    madeFiles(),
    localFiles(),
    stepsFiles(),
    announcerClass(),
    sveltekit({
      adapter: adapter({ out: process.env['UNKNOT_BUILD'] ?? 'build/current', precompress: false }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      // Builds of two languages may run at once.
      outDir: locale === baseLocale ? '.svelte-kit' : join(localCache, 'svelte-kit'),
      paths: { base: localeBase },
      // Our own forms send `Origin: null`; src/lib/server/requests/same-origin.ts is the check.
      csrf: { trustedOrigins: ['null'] },
      inlineStyleThreshold: 32_000,
      prerender: {
        entries: ['*', '/app.webmanifest'],
        handleMissingId: 'fail',
        handleHttpError: 'fail',
      },
      version: { pollInterval: 0 },
    }),
  ],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: {
    noExternal: [/^@unknot\//],
    resolve: { conditions: ['source', ...defaultServerConditions] },
  },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: sharedChunks } } } },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
