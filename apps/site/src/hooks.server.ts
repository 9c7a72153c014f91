import { building, dev } from '$app/env';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { handedOver } from '#lib/server/hand-over.ts';
import { isForeign } from '#lib/server/requests/same-origin.ts';
import sansUrl from '#lib/ui/fonts/atkinson-hyperlegible-next.woff2';
import serifUrl from '#lib/ui/fonts/brygada-1918.woff2';
import { getLocale } from '#words-runtime';

/** Addresses that others call; each proves by a signature who it is. */
const signed = new Set(['/tool/stripe']);

/** Fonts are asked for before scripts are: words are what a page shows first. */
const fonts = [serifUrl, sansUrl]
  .map((url) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`)
  .join('');

/** Every page says which language it is in, and which fonts it is set in. */
const language: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%unknot.lang%', getLocale()).replace('%unknot.fonts%', fonts),
  });

/** Gives pages the services, and refuses what another site's page would change here. */
const services: Handle = ({ event, resolve }) => {
  const { request, url } = event;
  if (isForeign(request, url.origin) && !signed.has(url.pathname)) {
    console.error(`refused: ${request.method} from another site`);
    return new Response('This form was sent from another site. Nothing was changed.', {
      status: 403,
    });
  }
  const open = building ? undefined : handedOver();
  if (open) event.locals.services = open;
  return resolve(event);
};

export const handle: Handle = sequence(language, services);

/**
 * What went wrong in our own code, as a line of JSON: kind and place, no address, and no message once
 * pages are served, because a message can quote what somebody sent.
 */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind !== 'unknown') return;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const places = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const time = new Date().toISOString();
  const said = building || dev ? { message } : {};
  console.error(JSON.stringify({ time, level: 'error', event: 'error', name, ...said, places }));
};
