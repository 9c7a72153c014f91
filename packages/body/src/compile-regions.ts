import { decodeBody } from './decode-body.ts';
import { parseLandmarks } from './landmarks.ts';
import { packRegions } from './pack-regions.ts';
import { createRegions } from './regions.ts';
import { createSurface } from './surface.ts';

/** The packed regions of a stored body and its landmarks (parsed JSON): made once, before pages are built. */
export function compileRegions(bodyFile: Uint8Array, landmarks: unknown): Uint8Array {
  const body = decodeBody(bodyFile);
  return packRegions(createRegions(createSurface(body), parseLandmarks(landmarks)), body);
}
