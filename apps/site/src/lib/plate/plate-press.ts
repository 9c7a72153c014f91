import type { Body } from '@unknot/body';
import type { PlateColours } from './colour-plate.ts';
import type { PlateOrder } from './draw-plate.ts';
import type { PlateReply, PlateRequest } from './plate-worker.ts';

/** Draws plates away from the main thread, one after the other. */
export interface PlatePress {
  readonly draw: (
    order: PlateOrder,
    colours: PlateColours,
    options?: { readonly paintable?: boolean },
  ) => Promise<PlateReply>;
  readonly close: () => void;
}

/** Starts the worker that engraves. */
export function openPlatePress(body: Body): PlatePress {
  const worker = new Worker(new URL('./plate-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: PlateReply) => void>();
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<PlateReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  const send = (request: PlateRequest): void => worker.postMessage(request);
  send({ kind: 'body', body });
  return {
    draw: (order, colours, { paintable = false } = {}) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        send({ kind: 'draw', id, order, colours, paintable });
      }),
    close: () => worker.terminate(),
  };
}
