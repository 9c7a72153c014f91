/** A built page that names its own address, and the day it is of, if it says one. */
export interface ListedPage {
  readonly path: string;
  readonly day?: string | undefined;
}

/** What a page says of itself, or nothing if it does not want to be found. */
export function listedPage(html: string): ListedPage | undefined {
  const path = /<meta property="og:url" content="(\/[^"]*)"/.exec(html)?.[1];
  const day = /<meta property="article:published_time" content="([\d-]+)"/.exec(html)?.[1];
  return path === undefined ? undefined : { path, day };
}

/** The sitemap of these pages. Without an origin it lists paths. */
export function sitemap(pages: readonly ListedPage[], origin = ''): string {
  const entries = [...pages]
    .sort((a, b) => a.path.localeCompare(b.path))
    .map(({ path, day }) => {
      const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
      return `<url><loc>${origin}${path}</loc>${changed}</url>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}
