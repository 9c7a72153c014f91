import { drawingFromRegions, emptyDrawing, type RegionPain } from '@unknot/body';
import { expect, test } from 'vitest';
import { body, regions } from '../../../test/real-body.ts';
import { paintedSide } from './painted-side.ts';

const sideOf = (...hurts: RegionPain[]): string =>
  paintedSide(drawingFromRegions(body, regions, hurts).value, body);

test('a self-test is done on the side that hurts more', () => {
  expect(sideOf({ region: 'left/calf', intensity: 5 })).toBe('left');
  expect(sideOf({ region: 'right/calf', intensity: 5 })).toBe('right');
  const more = { region: 'left/buttock-deep', intensity: 5 };
  expect(sideOf({ region: 'right/heel', intensity: 5 }, more)).toBe('left');
  expect(paintedSide(emptyDrawing(body), body)).toBe('right');
});
