import { decodeBundle, type Words } from '@unknot/atlas';
import {
  createRegions,
  createSurface,
  decodeBody,
  paintingGround,
  parseLandmarks,
  type Body,
  type Regions,
  type Surface,
} from '@unknot/body';
import { createModel, type Knowledge, type Model } from '@unknot/differential';

/** What the check computes with: plain data, so that a worker can prepare it and hand it over. */
export interface EngineParts {
  readonly body: Body;
  readonly surface: Surface;
  readonly regions: Regions;
  readonly knowledge: Knowledge;
  readonly words: Words;
  readonly model: Model;
}

/** The stored forms of body and atlas. */
export interface EngineFiles {
  readonly body: Uint8Array;
  readonly landmarks: unknown;
  readonly atlas: string;
  readonly zones: Uint8Array;
}

/** Prepares body, atlas and model; a fraction of a second. */
export function prepareEngine(files: EngineFiles): EngineParts {
  const body = decodeBody(files.body);
  const surface = createSurface(body);
  const regions = createRegions(surface, parseLandmarks(files.landmarks));
  const { knowledge, words } = decodeBundle(files.atlas, files.zones);
  const model = createModel(knowledge, paintingGround(surface, regions));
  return { body, surface, regions, knowledge, words, model };
}
