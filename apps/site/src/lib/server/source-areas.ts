import { bodyAreas, type BodyArea } from '../figure/body-areas.ts';
import { figureOf } from '../figure/all-figures.ts';
import type { SourceLink } from '../source/source-page.ts';
import { regionGroups } from '../words/regions.ts';
import { atlasFiles } from './atlas-files.ts';
import { sourceIds, sourceLink } from './source-pages.ts';

/** A source in an index: its name, and what a runner would call it. */
export interface IndexEntry extends SourceLink {
  readonly lay: string;
}

/** A part of the body and the sources whose pain is nearly always felt there. */
export interface Area {
  readonly id: BodyArea;
  readonly title: string;
  readonly entries: readonly IndexEntry[];
}

/** A source stands in an area for each of its first regions: those that hold most of its pain. */
const firstRegions = 3;

/** Parts of the body from the back down to the foot, each with its muscles or its conditions. */
export function areasOf(kind: SourceLink['kind']): Area[] {
  const files = atlasFiles();
  const sources = sourceIds(kind).map((id) => {
    const { essential, spillover } = figureOf(id);
    const regions = (essential.length > 0 ? essential : spillover).slice(0, firstRegions);
    return { ...sourceLink(files, id), lay: files.words.sources[id]!.lay, regions };
  });
  return bodyAreas.map(({ id, regions }) => {
    const own = new Set<string>(regions);
    const group = regionGroups.find((one) => one.regions.some((region) => own.has(region.id)));
    const entries = sources
      .filter((source) => source.regions.some((region) => own.has(region)))
      .map(({ id: source, kind: of, name, lay }) => ({ id: source, kind: of, name, lay }));
    return { id, title: group!.title, entries };
  });
}
