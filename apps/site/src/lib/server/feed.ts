import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A name that stays the same wherever the site stands: a UUID made of a path. */
export function lastingId(path: string): string {
  const hex = createHash('sha256').update(`unknot ${path}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}

function entry({ slug, title, description, date }: Article): string {
  return `<entry>
<title>${escaped(title)}</title>
<link href="/articles/${slug}"/>
<id>${lastingId(`/articles/${slug}`)}</id>
<updated>${date}T00:00:00Z</updated>
<summary>${escaped(description)}</summary>
</entry>`;
}

/** An Atom feed of articles, newest first. Its links are paths; the server adds where they start. */
export function atomFeed(articles: readonly Article[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Unknot: articles</title>
<link rel="self" href="/feed.xml"/>
<link href="/articles"/>
<id>${lastingId('/feed.xml')}</id>
<author><name>The Unknot project</name></author>
<updated>${articles[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
${articles.map(entry).join('\n')}
</feed>
`;
}
