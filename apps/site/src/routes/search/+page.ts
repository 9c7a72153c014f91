import type { PageLoad } from './$types';

export const prerender = false;

const longest = 80;

/** Answered by the server for those without scripts; the access log leaves the query out. */
export const load: PageLoad = ({ url }) => ({
  query: (url.searchParams.get('q') ?? '').slice(0, longest),
});
