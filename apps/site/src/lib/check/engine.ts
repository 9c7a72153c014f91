import { createSurface, type Shape, type Surface } from '@unknot/body';
import atlasUrl from '../../../.cache/atlas.json?url';
import bodyUrl from '../../../.cache/body.bin?url';
import landmarksUrl from '../../../.cache/landmarks.json?url';
import zonesUrl from '../../../.cache/zones.bin?url';
import { openPlatePress, type PlatePress } from '../plate/plate-press.ts';
import type { EngineParts } from './engine-parts.ts';
import type { EngineAddresses, WorkerReply, WorkerRequest } from './engine-worker.ts';

/** Everything the check computes with, on this device. */
export interface Engine extends Omit<EngineParts, 'surface'> {
  /** One build of the body; made when first asked for. */
  readonly surface: (shape: Shape) => Surface;
  /** Draws plates in the worker that prepared the engine. */
  readonly press: PlatePress;
}

function addresses(): EngineAddresses {
  const absolute = (url: string): string => new URL(url, location.href).href;
  return {
    body: absolute(bodyUrl),
    landmarks: absolute(landmarksUrl),
    atlas: absolute(atlasUrl),
    zones: absolute(zonesUrl),
  };
}

function partsFrom(worker: Worker): Promise<EngineParts> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === 'ready') resolve(data.parts);
      if (data.kind === 'failed') reject(new Error(data.because));
    });
    const request: WorkerRequest = { kind: 'load', from: addresses() };
    worker.postMessage(request);
  });
}

/** Fetches and prepares body, atlas and model in a worker. Rejects when a part cannot be fetched. */
export async function loadEngine(): Promise<Engine> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const { surface: neutral, ...parts } = await partsFrom(worker).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  const surfaces = new Map<Shape, Surface>([['neutral', neutral]]);
  const surface = (shape: Shape): Surface => {
    const known = surfaces.get(shape) ?? createSurface(parts.body, shape);
    surfaces.set(shape, known);
    return known;
  };
  return { ...parts, surface, press: openPlatePress(worker) };
}
