/** More pixels in one CSS pixel than this are not seen. */
const mostDensity = 2.5;

/** Device pixels in a CSS pixel of what stands on the page, which large screens show enlarged. */
export function plateDensity(): number {
  return Math.min(devicePixelRatio * (document.documentElement.currentCSSZoom ?? 1), mostDensity);
}
