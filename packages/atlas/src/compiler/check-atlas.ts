import type { ZoneMap } from '../knowledge.ts';
import { checkChances, checkFindingsUsed } from './check-chances.ts';
import { checkDossier } from './check-dossier.ts';
import { checkIds, missingRecords } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkLookAlikes } from './check-look-alikes.ts';
import { checkMovements } from './check-movements.ts';
import { checkPairs } from './check-pairs.ts';
import { checkTechniqueLinks, missingTechniques } from './check-techniques.ts';
import type { Issue } from './issue.ts';
import type { AtlasRecords } from './read-atlas.ts';
import { type EstimateShares, shareOfEstimates } from './share-of-estimates.ts';

/** What checking found. `missing`: ids of the vocabulary without a record, which do not stop compiling. */
export interface AtlasCheck {
  readonly issues: readonly Issue[];
  readonly missing: readonly Issue[];
  readonly estimates: EstimateShares;
}

/**
 * Checks the records against each other: ids, links, chances, look-alikes, pairs, dossier ids, movements. With
 * `maps` (right side, by source) zones may tell look-alikes apart too.
 */
export function checkAtlas(
  atlas: AtlasRecords,
  maps: ReadonlyMap<string, ZoneMap> = new Map(),
): AtlasCheck {
  const issues = [
    ...checkIds(atlas),
    ...checkLinks(atlas),
    ...checkChances(atlas),
    ...checkFindingsUsed(atlas),
    ...checkLookAlikes(atlas, maps),
    ...checkPairs(atlas),
    ...checkDossier(atlas),
    ...checkTechniqueLinks(atlas),
    ...checkMovements(atlas),
  ];
  return {
    issues,
    missing: [...missingRecords(atlas), ...missingTechniques(atlas)],
    estimates: shareOfEstimates(atlas),
  };
}
