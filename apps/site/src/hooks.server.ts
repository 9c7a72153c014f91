import type { Handle } from '@sveltejs/kit/hooks';
import { getLocale } from '#words-runtime';

/** Every page says which language it is in. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%unknot.lang%', getLocale()),
  });
