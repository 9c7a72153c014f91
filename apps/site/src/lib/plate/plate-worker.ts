import type { Body } from '@unknot/body';
import type { HatchField } from '../engraver/hatch.ts';
import type { Skin } from '../engraver/skin.ts';
import type { Surface } from '../engraver/surface.ts';
import { colourPlate, type PlateColours } from './colour-plate.ts';
import { drawPlate, type PlateOrder } from './draw-plate.ts';

/** First message: the body. Then orders; each is answered by one `PlateReply` with its id. */
export type PlateRequest =
  | { readonly kind: 'body'; readonly body: Body }
  | {
      readonly kind: 'draw';
      readonly id: number;
      readonly order: PlateOrder;
      readonly colours: PlateColours;
      /** Send back what painting needs. */
      readonly paintable: boolean;
    };

export interface PlateReply {
  readonly id: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly paint: { readonly skin: Skin; readonly hatch: HatchField } | undefined;
}

const surfaces = new Map<string, Surface>();
let body: Body | undefined;

function buffersOf({ pixels, paint }: PlateReply): Transferable[] {
  const arrays: { buffer: ArrayBufferLike }[] = [pixels];
  if (paint) {
    const { skin, hatch } = paint;
    arrays.push(skin.triangle, skin.first, skin.second, skin.starts, skin.pixels);
    arrays.push(hatch.first, hatch.second, hatch.third);
  }
  return arrays.map((array) => array.buffer as ArrayBuffer);
}

self.onmessage = ({ data }: MessageEvent<PlateRequest>) => {
  if (data.kind === 'body') {
    body = data.body;
    return;
  }
  if (!body) throw new Error('a plate was ordered before the body came');
  const { form, mark, skin, hatch } = drawPlate(body, data.order, surfaces);
  const pixels = colourPlate(form, mark, data.colours);
  const reply: PlateReply = {
    id: data.id,
    pixels,
    paint: data.paintable ? { skin, hatch } : undefined,
  };
  self.postMessage(reply, { transfer: buffersOf(reply) });
};
