import { decodeBundle, type Words } from '@unknot/atlas';
import {
  createSurface,
  decodeBody,
  paintingGround,
  unpackRegions,
  type Body,
  type Regions,
  type Surface,
} from '@unknot/body';
import { createModel, type Knowledge, type Model } from '@unknot/differential';

/** What painting needs: plain data, so that a worker can prepare it and hand it over. */
export interface GroundParts {
  readonly body: Body;
  /** The neutral build. */
  readonly surface: Surface;
  readonly regions: Regions;
  /** 1 where a person may paint. */
  readonly paintable: Uint8Array;
}

/** What ranking needs besides: plain data as well. */
export interface KnowledgeParts {
  readonly knowledge: Knowledge;
  readonly words: Words;
  readonly model: Model;
}

/** All that the check computes with. */
export interface EngineParts extends GroundParts, KnowledgeParts {}

/** The stored forms of body and atlas. */
export interface EngineFiles {
  readonly body: Uint8Array;
  /** As `packRegions` of `@unknot/body` writes them. */
  readonly regions: Uint8Array;
  readonly atlas: string;
  readonly zones: Uint8Array;
}

/** Prepares the body from its stored forms; a fraction of a second. */
export function prepareGround(bodyFile: Uint8Array, regionsFile: Uint8Array): GroundParts {
  const body = decodeBody(bodyFile);
  const surface = createSurface(body);
  const regions = unpackRegions(regionsFile, body);
  const { paintable } = paintingGround(surface, regions);
  return { body, surface, regions, paintable };
}

/** Prepares what is known over a body; a fraction of a second. */
export function prepareKnowledge(
  { surface, regions }: GroundParts,
  atlas: string,
  zones: Uint8Array,
): KnowledgeParts {
  const { knowledge, words } = decodeBundle(atlas, zones);
  const model = createModel(knowledge, paintingGround(surface, regions));
  return { knowledge, words, model };
}

/** Prepares both at once, for who has everything already. */
export function prepareEngine(files: EngineFiles): EngineParts {
  const ground = prepareGround(files.body, files.regions);
  return { ...ground, ...prepareKnowledge(ground, files.atlas, files.zones) };
}
