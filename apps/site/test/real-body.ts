import { readFileSync } from 'node:fs';
import { createRegions, createSurface, decodeBody, parseLandmarks } from '@unknot/body';
import type { Body, Regions, Surface } from '@unknot/body';

const data = new URL('../../../packages/body/data/', import.meta.url);

/** The real body, for tests. */
export const body: Body = decodeBody(readFileSync(new URL('body.bin', data)));
export const surface: Surface = createSurface(body);
export const regions: Regions = createRegions(
  surface,
  parseLandmarks(JSON.parse(readFileSync(new URL('landmarks.json', data), 'utf8'))),
);
export const paintable: Uint8Array = new Uint8Array(body.cellCount);
for (const cell of regions.paintable) paintable[cell] = 1;
