import type { z } from 'zod';
import { type CautionRecord, cautionSchema } from './caution.ts';
import {
  type FeltLandmark,
  feltLandmarksSchema,
  type NoGoRecord,
  noGoSchema,
  type SessionEffect,
  sessionEffectsSchema,
  type StopSign,
  stopSignsSchema,
} from './body-lists.ts';
import {
  type AtlasInfo,
  type IndistinctPair,
  indistinctPairsSchema,
  infoSchema,
  type PairRecord,
  pairsSchema,
  qualitiesSchema,
  type QualityRecord,
} from './collections.ts';
import { type DossierIds, dossierIdsSchema } from './dossier-ids.ts';
import { type FindingRecord, findingSchema } from './finding.ts';
import { type MovementRecord, movementSchema } from './movement.ts';
import { type RedFlagRecord, redFlagSchema } from './red-flag.ts';
import { type ReferenceRecord, referenceSchema } from './reference.ts';
import { type RunningRecord, runningSchema } from './running.ts';
import { conditionSchema, muscleSchema, type SourceRecord } from './source.ts';
import { type TechniqueRecord, techniqueSchema } from './technique.ts';
import { type ToolRecord, toolSchema } from './tool.ts';

type SchemasOf<Values> = { readonly [Name in keyof Values]: z.ZodType<Values[Name]> };

/** What stands in each folder of one-record files. */
export interface FolderRecords {
  readonly muscles: SourceRecord;
  readonly conditions: SourceRecord;
  readonly findings: FindingRecord;
  readonly 'red-flags': RedFlagRecord;
  readonly cautions: CautionRecord;
  readonly techniques: TechniqueRecord;
  readonly tools: ToolRecord;
  readonly references: ReferenceRecord;
  readonly movements: MovementRecord;
}
export type RecordFolder = keyof FolderRecords;

/** What stands in each file at the top of the atlas. */
export interface SingleRecords {
  readonly 'atlas.yaml': AtlasInfo;
  readonly 'pairs.yaml': readonly PairRecord[];
  readonly 'indistinct-pairs.yaml': readonly IndistinctPair[];
  readonly 'qualities.yaml': readonly QualityRecord[];
  readonly 'no-go.yaml': readonly NoGoRecord[];
  readonly 'felt-landmarks.yaml': readonly FeltLandmark[];
  readonly 'stop-signs.yaml': readonly StopSign[];
  readonly 'session-effects.yaml': readonly SessionEffect[];
  readonly 'running.yaml': RunningRecord;
  readonly 'dossier-ids.yaml': DossierIds;
}
export type SingleFile = keyof SingleRecords;

/** The schema of the records in each folder. */
export const recordFolders: SchemasOf<FolderRecords> = {
  muscles: muscleSchema,
  conditions: conditionSchema,
  findings: findingSchema,
  'red-flags': redFlagSchema,
  cautions: cautionSchema,
  techniques: techniqueSchema,
  tools: toolSchema,
  references: referenceSchema,
  movements: movementSchema,
};

/** The schema of each file that stands alone. */
export const singleFiles: SchemasOf<SingleRecords> = {
  'atlas.yaml': infoSchema,
  'pairs.yaml': pairsSchema,
  'indistinct-pairs.yaml': indistinctPairsSchema,
  'qualities.yaml': qualitiesSchema,
  'no-go.yaml': noGoSchema,
  'felt-landmarks.yaml': feltLandmarksSchema,
  'stop-signs.yaml': stopSignsSchema,
  'session-effects.yaml': sessionEffectsSchema,
  'running.yaml': runningSchema,
  'dossier-ids.yaml': dossierIdsSchema,
};
