import type { Body } from '@unknot/body';
import type { Surface } from '../engraver/surface.ts';
import { colourPlate } from './colour-plate.ts';
import { drawPlate } from './draw-plate.ts';
import type { PlateReply, PlateRequest } from './plate-press.ts';

function buffersOf({ pixels, paint }: PlateReply): Transferable[] {
  const arrays: { buffer: ArrayBufferLike }[] = [pixels];
  if (paint) {
    const { skin, hatch } = paint;
    arrays.push(skin.triangle, skin.first, skin.second, skin.starts, skin.pixels);
    arrays.push(hatch.first, hatch.second, hatch.third);
  }
  return arrays.map((array) => array.buffer as ArrayBuffer);
}

/** Draws an ordered plate in the worker and posts it back. */
export function replyWithPlate(
  body: Body,
  { id, order, colours, paintable }: PlateRequest,
  surfaces: Map<string, Surface>,
): void {
  const { form, mark, noGo, skin, hatch } = drawPlate(body, order, surfaces);
  const pixels = colourPlate(form, mark, colours, noGo);
  const paint = paintable ? { skin, hatch } : undefined;
  const reply: PlateReply = { kind: 'plate', id, pixels, paint };
  self.postMessage(reply, { transfer: buffersOf(reply) });
}
