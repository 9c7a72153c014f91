import { expect, test } from 'vitest';
import { loadBody, loadLandmarks } from '../bench/load-body.ts';
import { packRegions, unpackRegions } from './pack-regions.ts';
import { createRegions } from './regions.ts';
import { createSurface } from './surface.ts';

const body = loadBody();
const regions = createRegions(createSurface(body), loadLandmarks());
const packed = packRegions(regions, body);

test('[B19] packed and unpacked they are the same', () => {
  expect(unpackRegions(packed, body)).toEqual(regions);
});

test('[B19] bytes of another body are refused', () => {
  expect(() => unpackRegions(packed.slice(1), body)).toThrow(RangeError);
  const strange = packed.map((byte) => (byte === 255 ? byte : 200));
  expect(() => unpackRegions(strange, body)).toThrow('no region 200');
});
