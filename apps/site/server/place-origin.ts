const ownAddress = /<meta property="og:url" content="(\/[^"]*)"\s*\/?>/;
const ownPicture = /(<meta property="og:image" content=")(?=\/)/g;

function placeInPage(html: string, origin: string): string {
  const path = ownAddress.exec(html)?.[1];
  if (path === undefined) return html;
  return html
    .replace(
      ownAddress,
      `<link rel="canonical" href="${origin}${path}"><meta property="og:url" content="${origin}${path}">`,
    )
    .replace(ownPicture, `$1${origin}`);
}

/**
 * Puts the site's address where a page, the feed or robots.txt must name it. Built files name
 * paths only, because the address is known when the server starts and not when pages are made.
 */
export function placeOrigin(url: string, text: string, origin: string): string {
  if (url === '/robots.txt') return `${text}\nSitemap: ${origin}/sitemap.xml\n`;
  if (url === '/feed.xml') return text.replace('<feed ', `<feed xml:base="${origin}/" `);
  return placeInPage(text, origin);
}
