import type { SourceFigure } from './source-figure.ts';

const figures = import.meta.glob<SourceFigure>('../../../.cache/figures/sources/*.json', {
  eager: true,
  import: 'default',
});

/** The figure of a source. For pages that run no script: it brings all figures along. */
export function figureOf(source: string): SourceFigure {
  const figure = figures[`../../../.cache/figures/sources/${source}.json`];
  if (!figure) throw new Error(`no figure of ${source}`);
  return figure;
}
