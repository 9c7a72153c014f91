import { languageOfPath, languages, translatedPath } from '../src/lib/ui/language-list.ts';

const ownAddress = /<meta property="og:url" content="(\/[^"]*)"\s*\/?>/;
const ownPicture = /(<meta property="og:image" content=")(?=\/)/g;

/** The same page in every language, for those who list pages. */
function alternates(path: string, origin: string): string {
  const own = languageOfPath(path);
  return languages
    .map((one) => [one.id, translatedPath(path, own, one)] as const)
    .map(([id, there]) => `<link rel="alternate" hreflang="${id}" href="${origin}${there}">`)
    .join('');
}

function placeInPage(html: string, origin: string): string {
  const path = ownAddress.exec(html)?.[1];
  if (path === undefined) return html;
  return html
    .replace(
      ownAddress,
      `<link rel="canonical" href="${origin}${path}">${alternates(path, origin)}<meta property="og:url" content="${origin}${path}">`,
    )
    .replace(ownPicture, `$1${origin}`);
}

/**
 * Puts the site's address where a page, the feed or robots.txt must name it. Built files name
 * paths only, because the address is known when the server starts and not when pages are made.
 */
export function placeOrigin(url: string, text: string, origin: string): string {
  if (url === '/robots.txt') return `${text}\nSitemap: ${origin}/sitemap.xml\n`;
  if (/^(\/[a-z]{2})?\/feed\.xml$/.test(url))
    return text.replace('<feed ', `<feed xml:base="${origin}/" `);
  return placeInPage(text, origin);
}
