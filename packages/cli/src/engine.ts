import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeBundle, type Words } from '@unknot/atlas';
import {
  createRegions,
  createSurface,
  decodeBody,
  paintingGround,
  parseLandmarks,
  type Body,
  type Landmarks,
  type Regions,
  type Surface,
} from '@unknot/body';
import { createModel, type Geometry, type Knowledge, type Model } from '@unknot/differential';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** Everything a command needs, loaded once. */
export interface Engine {
  readonly body: Body;
  readonly landmarks: Landmarks;
  readonly surface: Surface;
  readonly regions: Regions;
  readonly knowledge: Knowledge;
  readonly words: Words;
  readonly geometry: Geometry;
  readonly model: Model;
  readonly vocabulary: Vocabulary;
}

const here = dirname(fileURLToPath(import.meta.url));
/** The packed command carries its data; in the repository it is compiled from `atlas/`. */
export const packed: string = join(here, '..', 'data');

interface Files {
  readonly atlas: string;
  readonly zones: Uint8Array;
  readonly body: Uint8Array;
  readonly landmarks: unknown;
  readonly vocabulary: Vocabulary;
}

/** The repository's root when the command runs from its source, else undefined. */
export function repositoryRoot(): string | undefined {
  const root = join(here, '..', '..', '..');
  return existsSync(join(root, 'atlas', 'vocabulary.json')) ? root : undefined;
}

async function readFiles(): Promise<Files> {
  const root = repositoryRoot();
  const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  if (root === undefined)
    return {
      atlas: readFileSync(join(packed, 'atlas.json'), 'utf8'),
      zones: readFileSync(join(packed, 'zones.bin')),
      body: readFileSync(join(packed, 'body.bin')),
      landmarks: json(join(packed, 'landmarks.json')),
      vocabulary: readVocabulary(join(packed, 'vocabulary.json')),
    };
  const { loadCompiledAtlas } = await import('@unknot/atlas/compiler');
  const compiled = loadCompiledAtlas(root);
  const data = join(root, 'packages', 'body', 'data');
  return {
    atlas: compiled.atlasJson,
    zones: compiled.zones,
    body: readFileSync(join(data, 'body.bin')),
    landmarks: json(join(data, 'landmarks.json')),
    vocabulary: readVocabulary(join(root, 'atlas', 'vocabulary.json')),
  };
}

/** Loads body and atlas and prepares the model; a fraction of a second once the atlas is compiled. */
export async function loadEngine(): Promise<Engine> {
  const files = await readFiles();
  const body = decodeBody(files.body);
  const landmarks = parseLandmarks(files.landmarks);
  const surface = createSurface(body);
  const regions = createRegions(surface, landmarks);
  const { knowledge, words } = decodeBundle(files.atlas, files.zones);
  const geometry = paintingGround(surface, regions);
  return {
    body,
    landmarks,
    surface,
    regions,
    knowledge,
    words,
    geometry,
    model: createModel(knowledge, geometry),
    vocabulary: files.vocabulary,
  };
}
