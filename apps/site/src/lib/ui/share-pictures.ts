const urls = import.meta.glob<string>('../../../.cache/share/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Path of the picture that stands beside a link to a page; a page without its own has the site's. */
export function sharePicture(name = 'site'): string {
  const url = urls[`../../../.cache/share/${name}.png`] ?? urls['../../../.cache/share/site.png'];
  if (url === undefined) throw new Error('share pictures are not made');
  return url;
}
