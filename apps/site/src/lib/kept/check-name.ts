import type { Regions } from '@unknot/body';
import { m } from '#messages';
import { mainRegions } from '../check/main-regions.ts';
import type { CheckRecord } from '../check/record.ts';
import { countedCells } from '../check/story.ts';
import { regionWords } from '../words/places.ts';

/** What a check is called when the person gave it no name: after where it hurts most. */
export function checkName(record: CheckRecord, regions: Regions | undefined): string {
  const listed = record.listed[0]?.region;
  const painted =
    record.drawing && regions
      ? mainRegions(countedCells(record.drawing), regions, 1)[0]
      : undefined;
  const region = painted ?? listed;
  return region === undefined ? m.kept_unnamed() : regionWords(region);
}
