import { viewFrames, type ViewName } from '@unknot/body';
import type { Frame, Vignette } from '../engraver/plate.ts';

/** Stretches of the body that a plate can be slid to, from the top. */
export const stretches = [
  { id: 'waist', middle: 99 },
  { id: 'hip', middle: 82 },
  { id: 'knee', middle: 47 },
  { id: 'foot', middle: 19 },
] as const;
export type Stretch = (typeof stretches)[number]['id'];

/** Top of what is drawn, and lowest place shown under the sole; cm of the neutral build. */
const highest = 121;
const lowest = -3.5;
/** Widest stance a plate must hold. */
const widestCm = 47;
const largestScale = 10.7;

/** Where the plates dissolve: at the top of the trunk only. */
export const standingVignette: Vignette = { top: [109, 119.5] };

/**
 * The window of a plate of this CSS size on a stretch of the body. `stature` is the build's height
 * over the neutral one's.
 */
export function windowFrame(
  view: ViewName,
  stretch: Stretch,
  size: { readonly width: number; readonly height: number },
  stature: number,
): Frame {
  const { box } = viewFrames[view];
  if (view === 'soles') {
    const scale = Math.min(size.width / 54, size.height / 34);
    const half = size.height / scale / 2;
    return { middle: 0, bottom: 6 - half, top: 6 + half };
  }
  const scale = Math.min(size.width / widestCm, largestScale);
  const tall = size.height / scale;
  const middle = stretches.find(({ id }) => id === stretch)!.middle;
  const top = Math.min(highest, Math.max(middle + tall / 2, lowest + tall));
  const centre = view.startsWith('inner') ? (box.left + box.right) / 2 : 0;
  return { middle: centre, bottom: stature * top - tall, top: stature * top };
}

/** Vignette of a view on this build. */
export function viewVignette(view: ViewName, stature: number): Vignette {
  if (view === 'soles') return {};
  const [solid, gone] = standingVignette.top!;
  return { top: [stature * solid, stature * gone] };
}
