import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, defaultClientConditions, type Manifest, type Plugin } from 'vite';
import { localeBase, localCache } from './locale.ts';
import { localFiles } from './local-files.ts';

const site = fileURLToPath(new URL('..', import.meta.url));
const lib = (path: string): string => join(site, 'src/lib/steps', path);
const entry = 'src/lib/steps/start-steps.ts';

/** Svelte declares its class of custom elements when it is imported; none is used here. */
const elements =
  /svelte[\\/]src[\\/]internal[\\/]client[\\/]dom[\\/]elements[\\/]custom-element\.js$/;
/** Vite's fetching of styles before a part of the script; pages of the check come with all styles. */
const preload = /vite[\\/]preload-helper/;

/** Vite plugin: leaves out what of the two tools the check never runs. */
function onlyWhatRuns(): Plugin {
  return {
    name: 'only-what-runs',
    enforce: 'pre',
    load: {
      filter: { id: preload },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    transform: {
      filter: { id: elements },
      handler: (code) => ({ code, moduleSideEffects: false }),
    },
  };
}

/** Files a page needs before its script can start: the entry, and what it imports in turn. */
function firstFiles(manifest: Manifest): string[] {
  const files = new Set<string>();
  const add = (key: string): void => {
    const { file, imports = [] } = manifest[key]!;
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(add);
  };
  add(entry);
  return [...files];
}

/**
 * Writes the check's own script into `steps/` of this build's made files: `script.json` names what a
 * page asks for first, and all files. It is built apart from the site, so that neither SvelteKit's
 * router nor what only other rooms use of Svelte comes with it. Pictures and data get the names the
 * site gives them, as both name files by what is in them.
 */
export async function makeStepsScript(): Promise<void> {
  const out = join(localCache, 'steps');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    configFile: false,
    root: site,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      localFiles(),
      svelte({
        configFile: false,
        emitCss: false,
        compilerOptions: { css: 'external', runes: true },
      }),
      onlyWhatRuns(),
    ],
    resolve: {
      conditions: ['source', ...defaultClientConditions],
      alias: { '$app/paths': lib('own-paths.ts') },
    },
    define: { 'import.meta.env.PAGES': JSON.stringify(localeBase) },
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: '_app/immutable/workers/[name]-[hash].js' } },
    },
    build: {
      target: 'es2022',
      outDir: out,
      assetsInlineLimit: 0,
      modulePreload: false,
      manifest: 'manifest.json',
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(site, entry),
        output: {
          entryFileNames: '_app/immutable/steps/[name].[hash].js',
          chunkFileNames: '_app/immutable/steps/[hash].js',
          assetFileNames: '_app/immutable/assets/[name].[hash][extname]',
          // What two steps share is one file: each file is a request, and small ones compress badly.
          codeSplitting: { groups: [{ name: 'shared', test: /./, minShareCount: 2 }] },
        },
      },
    },
  });
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  const files = readdirSync(join(out, '_app'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(out.length + 1));
  writeFileSync(join(out, 'script.json'), JSON.stringify({ first: firstFiles(manifest), files }));
}
