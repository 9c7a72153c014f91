import type { SourceFigure } from './source-figure.ts';

const figures = import.meta.glob<SourceFigure>('../../../.cache/figures/sources/*.json', {
  import: 'default',
});

/** The figure of a source, fetched when asked for: a kilobyte or two. For pages that run scripts. */
export function loadFigure(source: string): Promise<SourceFigure> {
  const load = figures[`../../../.cache/figures/sources/${source}.json`];
  if (!load) throw new Error(`no figure of ${source}`);
  return load();
}
