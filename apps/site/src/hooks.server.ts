import { building, dev } from '$app/env';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { getLocale } from '#words-runtime';

/** Every page says which language it is in. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%unknot.lang%', getLocale()),
  });

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
