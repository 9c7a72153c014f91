import { decodeBundle, type Words } from '@unknot/atlas';
import {
  createRegions,
  createSurface,
  decodeBody,
  parseLandmarks,
  type Body,
  type Regions,
  type Shape,
  type Surface,
} from '@unknot/body';
import { createModel, type Knowledge, type Model } from '@unknot/differential';
import atlasUrl from '../../../.cache/atlas.json?url';
import bodyUrl from '../../../.cache/body.bin?url';
import landmarksUrl from '../../../.cache/landmarks.json?url';
import zonesUrl from '../../../.cache/zones.bin?url';

/** Everything the check computes with, on this device. */
export interface Engine {
  readonly body: Body;
  readonly regions: Regions;
  readonly knowledge: Knowledge;
  readonly words: Words;
  readonly model: Model;
  /** One build of the body; made when first asked for. */
  readonly surface: (shape: Shape) => Surface;
}

async function fetchPart(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/** Fetches body and atlas and prepares the model. Rejects when a part cannot be fetched. */
export async function loadEngine(): Promise<Engine> {
  const [bodyFile, landmarks, atlas, zones] = await Promise.all([
    fetchPart(bodyUrl).then((r) => r.arrayBuffer()),
    fetchPart(landmarksUrl).then((r) => r.json() as Promise<unknown>),
    fetchPart(atlasUrl).then((r) => r.text()),
    fetchPart(zonesUrl).then((r) => r.arrayBuffer()),
  ]);
  const body = decodeBody(new Uint8Array(bodyFile));
  const neutral = createSurface(body);
  const surfaces = new Map<Shape, Surface>([['neutral', neutral]]);
  const regions = createRegions(neutral, parseLandmarks(landmarks));
  const { knowledge, words } = decodeBundle(atlas, new Uint8Array(zones));
  const paintable = new Uint8Array(body.cellCount);
  for (const cell of regions.paintable) paintable[cell] = 1;
  const { areas: area, neighbours } = neutral;
  const model = createModel(knowledge, { area, mirror: body.mirror, paintable, neighbours });
  const surface = (shape: Shape): Surface => {
    const known = surfaces.get(shape) ?? createSurface(body, shape);
    surfaces.set(shape, known);
    return known;
  };
  return { body, regions, knowledge, words, model, surface };
}
