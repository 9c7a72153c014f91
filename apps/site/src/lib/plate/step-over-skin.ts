import { cellAtPixel, type StrokeSample, type View } from '@unknot/body';

/** How far one press of an arrow key goes, CSS pixels. */
const stride = 14;
/** A gap between two legs is crossed; the edge of the body is not. */
const mostStrides = 12;

/** Is there skin to paint at a place of the view? */
function isSkin(view: View, { x, y }: StrokeSample, paintable: Uint8Array): boolean {
  const cell = cellAtPixel(view, x, y);
  return cell >= 0 && paintable[cell] === 1;
}

/** The place nearest the middle of the view where there is skin. */
function firstPlace(
  view: View,
  size: { readonly width: number; readonly height: number },
  paintable: Uint8Array,
): StrokeSample | undefined {
  const middle = { x: size.width / 2, y: size.height / 2 };
  for (let away = 0; away < size.width / 2; away += stride)
    for (const x of [middle.x - away, middle.x + away])
      if (isSkin(view, { x, y: middle.y }, paintable)) return { x, y: middle.y };
  return undefined;
}

/**
 * Where a cursor goes from a place: one stride on, over gaps without skin, or nowhere when the body
 * ends. From nowhere it goes to the skin nearest the middle.
 */
export function stepOverSkin(
  view: View,
  size: { readonly width: number; readonly height: number },
  paintable: Uint8Array,
  from: StrokeSample | undefined,
  by: StrokeSample,
): StrokeSample | undefined {
  if (!from) return firstPlace(view, size, paintable);
  for (let n = 1; n <= mostStrides; n++) {
    const next = { x: from.x + n * stride * by.x, y: from.y + n * stride * by.y };
    const isInside = next.x > 0 && next.y > 0 && next.x < size.width && next.y < size.height;
    if (!isInside) return from;
    if (isSkin(view, next, paintable)) return next;
  }
  return from;
}
