import { createSurface, type Shape, type Surface } from '@unknot/body';
import {
  differentiate,
  type Differential,
  type RankOptions,
  type Story,
} from '@unknot/differential';
import atlasUrl from '../../../.cache/atlas.json?url';
import bodyUrl from '../../../.cache/body.bin?url';
import regionsUrl from '../../../.cache/regions.bin?url';
import zonesUrl from '../../../.cache/zones.bin?url';
import { openPlatePress, type PlatePress } from '../plate/plate-press.ts';
import type { GroundParts, KnowledgeParts } from './engine-parts.ts';
import type { CheckRecord } from './record.ts';
import { storyOf } from './story.ts';
import type { EngineAddresses, WorkerReply, WorkerRequest } from './engine-worker.ts';

/** The body on this device, to paint on. */
export interface Ground extends Omit<GroundParts, 'surface'> {
  /** One build of the body; made when first asked for. */
  readonly surface: (shape: Shape) => Surface;
  /** Draws plates in the worker that prepared the body. */
  readonly press: PlatePress;
  /** What a record says of this body. */
  readonly story: (record: CheckRecord) => Story;
}

/** Everything the check computes with, on this device. */
export interface Engine extends Ground, KnowledgeParts {
  /** The ranking, the triage and what to ask next. */
  readonly weigh: (story: Story, options?: RankOptions) => Differential;
}

function addresses(): EngineAddresses {
  const absolute = (url: string): string => new URL(url, location.href).href;
  return {
    body: absolute(bodyUrl),
    regions: absolute(regionsUrl),
    atlas: absolute(atlasUrl),
    zones: absolute(zonesUrl),
  };
}

function groundFrom({ surface: neutral, ...parts }: GroundParts, worker: Worker): Ground {
  const surfaces = new Map<Shape, Surface>([['neutral', neutral]]);
  const surface = (shape: Shape): Surface => {
    const known = surfaces.get(shape) ?? createSurface(parts.body, shape);
    surfaces.set(shape, known);
    return known;
  };
  return {
    ...parts,
    surface,
    press: openPlatePress(worker),
    story: (record) => storyOf(record, parts.body, parts.regions),
  };
}

function engineFrom(ground: Ground, parts: KnowledgeParts): Engine {
  return {
    ...ground,
    ...parts,
    weigh: (story, options) => differentiate(parts.model, story, options),
  };
}

/**
 * Fetches and prepares the body, which `onGround` is given as soon as it is there, then atlas and
 * model, in a worker. Rejects when a part cannot be fetched; a body that was handed over stays of use.
 */
export function loadEngine(onGround: (ground: Ground) => void): Promise<Engine> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  let ground: Ground | undefined;
  return new Promise((resolve, reject) => {
    const fail = (because: string): void => {
      if (!ground) worker.terminate();
      reject(new Error(because));
    };
    worker.addEventListener('error', (event) => fail(event.message));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === 'failed') fail(data.because);
      if (data.kind === 'ground') onGround((ground = groundFrom(data.parts, worker)));
      if (data.kind === 'knowledge' && ground) resolve(engineFrom(ground, data.parts));
    });
    const request: WorkerRequest = { kind: 'load', from: addresses() };
    worker.postMessage(request);
  });
}
