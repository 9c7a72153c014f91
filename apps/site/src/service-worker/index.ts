import { version } from '$app/env';
import { assets, immutable, prerendered } from '$app/manifest';
import script from '../../.cache/steps/script.json';
import { self } from '$app/service-worker';
import { cacheName, cachesToDrop, filesToKeep } from './kept-files.ts';

/** Where this language's pages lie: `/`, or `/de/`. */
const base = new URL('./', self.location.href);
const cache = cacheName(version, base.pathname);
const address = (path: string): string => new URL(`./${path.replace(/^\//, '')}`, base).href;
const paths = (files: readonly { readonly path: string }[]): string[] =>
  files.map(({ path }) => path);

const kept = new Set(
  [
    ...filesToKeep({
      immutable: [...paths(immutable), ...script.files],
      prerendered: paths(prerendered),
    }),
    ...paths(assets),
  ].map(address),
);
const lasting = address('_app/immutable/');

self.addEventListener('install', (event) => {
  const keepAll = async (): Promise<void> => {
    await (await caches.open(cache)).addAll(kept);
    // A page that is open goes on with the files it has: the cache before this one stays.
    await self.skipWaiting();
  };
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  const drop = async (): Promise<void> => {
    for (const name of cachesToDrop(await caches.keys(), version, base.pathname))
      await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await (await caches.open(cache)).put(request, response.clone());
  return response;
}

/** A page that was seen, when the network has nothing to say. */
async function fetchOrKept(request: Request): Promise<Response> {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const seen = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
    if (seen) return seen;
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const bare = url.origin + url.pathname;
  const path = url.pathname.slice(base.pathname.length);
  const answer = async (): Promise<Response> => {
    const own = await (await caches.open(cache)).match(bare, { ignoreVary: true });
    if (own) return own;
    if (!bare.startsWith(lasting)) return fetchOrKept(request);
    return (await caches.match(bare, { ignoreVary: true })) ?? fetchAndKeep(request);
  };
  // Shops and talks are the server's: only what can be read again later is kept.
  const isReadable =
    bare.startsWith(lasting) ||
    kept.has(bare) ||
    (bare.startsWith(base.href) && /^(articles|muscles|conditions|atlas)(\/|$)/.test(path));
  if (isReadable) event.respondWith(answer());
});
