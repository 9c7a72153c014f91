import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSurface,
  decodeBody,
  mirrorMap,
  parseLandmarks,
  rasteriseZone,
  unionMaps,
} from '@unknot/body';
import type { AtlasSurface } from './atlas-surface.ts';

/** The body of the repository at `root`, ready to lay zones on. Throws when its data is absent. */
export function openSurface(root: string): AtlasSurface {
  const data = join(root, 'packages', 'body', 'data');
  const body = decodeBody(readFileSync(join(data, 'body.bin')));
  const landmarks = parseLandmarks(JSON.parse(readFileSync(join(data, 'landmarks.json'), 'utf8')));
  const surface = createSurface(body);
  return {
    hash: body.hash,
    cellCount: body.cellCount,
    rasterise: (parts) => rasteriseZone(surface, landmarks, parts),
    onBothSides: (map) => unionMaps([map, mirrorMap(body, map)]),
  };
}
