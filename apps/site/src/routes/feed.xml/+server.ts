import { articles } from '#lib/server/articles.ts';
import { atomFeed } from '#lib/server/feed.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
  new Response(atomFeed(articles), { headers: { 'content-type': 'application/atom+xml' } });
