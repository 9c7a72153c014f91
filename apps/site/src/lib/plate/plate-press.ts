import type { HatchField } from '../engraver/hatch.ts';
import type { Skin } from '../engraver/skin.ts';
import type { PlateColours } from './colour-plate.ts';
import type { PlateOrder } from './draw-plate.ts';

/** A plate ordered from the worker; answered by one `PlateReply` with its id. */
export interface PlateRequest {
  readonly kind: 'draw';
  readonly id: number;
  readonly order: PlateOrder;
  readonly colours: PlateColours;
  /** Send back what painting needs. */
  readonly paintable: boolean;
}

/** RGBA pixels of a plate, and what painting on it needs. */
export interface PlateReply {
  readonly kind: 'plate';
  readonly id: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly paint: { readonly skin: Skin; readonly hatch: HatchField } | undefined;
}

/** Draws plates away from the main thread, one after the other. */
export interface PlatePress {
  readonly draw: (
    order: PlateOrder,
    colours: PlateColours,
    options?: { readonly paintable?: boolean },
  ) => Promise<PlateReply>;
}

/** A press over a worker that knows the body. */
export function openPlatePress(worker: Worker): PlatePress {
  const waiting = new Map<number, (reply: PlateReply) => void>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<PlateReply>) => {
    if (data.kind !== 'plate') return;
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return {
    draw: (order, colours, { paintable = false } = {}) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        const request: PlateRequest = { kind: 'draw', id, order, colours, paintable };
        worker.postMessage(request);
      }),
  };
}
