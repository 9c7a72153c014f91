import { readdirSync, readFileSync } from 'node:fs';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const folder = '.cache/embed';

export const entries: EntryGenerator = () => readdirSync(folder).map((file) => ({ file }));

/** The scripts of `<unknot-check>`, for other people's pages; written into the build once. */
export const GET: RequestHandler = ({ params }) =>
  new Response(readFileSync(`${folder}/${params.file}`), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
