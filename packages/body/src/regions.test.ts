import { expect, test } from 'vitest';
import { loadBody, loadLandmarks } from '../bench/load-body.ts';
import { cellsWithin, cellsOfPoint } from './surface-point.ts';
import { drawingFromRegions, regionsTouched } from './region-drawing.ts';
import { regionMap } from './region-map.ts';
import {
  isRegionName,
  midlineRegions,
  mirrorRegion,
  regionNames,
  rightSideName,
  sidedRegions,
} from './region-names.ts';
import { createRegions, regionCells } from './regions.ts';
import { mirrorMap } from './sparse-map.ts';
import { areaOf, createSurface } from './surface.ts';
import { rasteriseZone } from './zone.ts';

const body = loadBody();
const surface = createSurface(body);
const landmarks = loadLandmarks();
const regions = createRegions(surface, landmarks);
const isMidline = (cell: number): boolean => body.mirror[cell] === cell;

test('[B13] the vocabulary has 35 sided regions and 3 of the midline', () => {
  expect([sidedRegions.length, midlineRegions.length, regionNames.length]).toEqual([35, 3, 73]);
  expect(new Set(regionNames).size).toBe(73);
  expect(isRegionName('left/heel')).toBe(true);
  expect(isRegionName('heel')).toBe(false);
  expect(rightSideName('heel')).toBe('right/heel');
  expect(rightSideName('pubic')).toBe('pubic');
});

test('[B14] every paintable cell is in one region; on the midline in both of a sided pair', () => {
  const homes = new Map([...regions.paintable].map((cell) => [cell, [] as string[]]));
  for (const name of regionNames) {
    for (const cell of regionCells(regions, name)) homes.get(cell)!.push(name);
  }
  for (const [cell, names] of homes) {
    const home = regionNames[regions.regionOf[cell]!]!;
    const expected = new Set(isMidline(cell) ? [home, mirrorRegion(home)] : [home]);
    expect(new Set(names)).toEqual(expected);
    expect(names.length).toBe(expected.size);
  }
});

test('[B14] what can be painted is trunk below T12, legs and feet, and nothing else', () => {
  for (let cell = 0; cell < body.cellCount; cell++) {
    const y = body.positions.neutral[3 * cell + 1]!;
    const part = body.part[cell]!;
    const paintable = regions.regionOf[cell] !== 255;
    if (part === 4 || part === 5) expect(paintable).toBe(true);
    else if (part === 0 && y < 117) expect(paintable).toBe(true);
    else if (part !== 0 || y > 120) expect(paintable).toBe(false);
  }
});

test('[B15] left is the exact mirror of right', () => {
  for (const name of regionNames) {
    const mirrored = [...regionCells(regions, name)].map((cell) => body.mirror[cell]!);
    expect([...regionCells(regions, mirrorRegion(name))]).toEqual(mirrored.sort((a, b) => a - b));
  }
});

test('[B16] every region is one connected piece of skin of sensible size', () => {
  for (const name of regionNames) {
    const cells = regionCells(regions, name);
    const rest = new Set(cells);
    let front = [cells[0]!];
    while (front.length > 0) {
      for (const cell of front) rest.delete(cell);
      front = [...cellsWithin(surface, front, 1)].filter((cell) => rest.has(cell));
    }
    expect([name, rest.size]).toEqual([name, 0]);
    expect(areaOf(surface, cells)).toBeGreaterThan(15);
    expect(areaOf(surface, cells)).toBeLessThan(500);
  }
});

test.each([
  ['pubic-symphysis', 'pubic'],
  ['mid-inguinal', 'right/inguinal-crease'],
  ['aiis', 'right/anterior-hip-below-asis'],
  ['greater-trochanter', 'right/lateral-hip-trochanter'],
  ['iliac-crest-top', 'right/iliac-crest'],
  ['ischial-tuberosity', 'right/ischial'],
  ['spine-l3', 'low-back-central'],
  ['spine-s2', 'right/sacrum-si'],
  ['psis', 'right/sacrum-si'],
  ['par-l3', 'right/low-back-side'],
  ['umbilicus', 'right/lower-abdomen'],
  ['patella-centre', 'right/knee-front'],
  ['tibial-tuberosity', 'right/knee-front'],
  ['lateral-epicondyle', 'right/knee-lateral'],
  ['gerdy', 'right/knee-lateral'],
  ['fibular-head', 'right/knee-lateral'],
  ['medial-epicondyle', 'right/knee-medial'],
  ['pes-anserinus', 'right/knee-medial'],
  ['popliteal-crease', 'right/knee-back'],
  ['mid-shin-front', 'right/shin-front'],
  ['mid-shin-medial', 'right/shin-medial'],
  ['low-shin-medial', 'right/shin-medial'],
  ['mid-shin-lateral', 'right/shin-lateral'],
  ['mid-calf-back', 'right/calf'],
  ['achilles', 'right/achilles'],
  ['lateral-malleolus', 'right/ankle'],
  ['medial-malleolus', 'right/ankle'],
  ['heel', 'right/heel'],
  ['sole-heel', 'right/heel'],
  ['arch-centre', 'right/arch'],
  ['navicular', 'right/arch'],
  ['ball-big-toe', 'right/foot'],
  ['foot-top', 'right/foot'],
  ['mid-thigh-front', 'right/anterior-thigh-mid'],
])('[B16] %s lies in %s', (landmark, region) => {
  const touched = regionsTouched(regions, {
    cells: Uint16Array.from(cellsOfPoint(landmarks[landmark]!)).sort(),
  });
  expect(touched).toContain(region);
});

test('[B17] a region map has full weight inside, fades over its soft edge and mirrors', () => {
  const map = regionMap(surface, regions, 'right/anterior-groin', 3);
  const weights = new Map([...map.cells].map((cell, index) => [cell, map.weights[index]!]));
  const inside = regionCells(regions, 'right/anterior-groin');
  for (const cell of inside) expect(weights.get(cell)).toBe(1);
  const outside = [...weights].filter(([cell]) => !inside.includes(cell));
  expect(outside.length).toBeGreaterThan(20);
  for (const [, weight] of outside) expect(weight).toBeLessThan(1);
  const left = regionMap(surface, regions, 'left/anterior-groin', 3);
  const mirrored = mirrorMap(body, map);
  expect(left.cells).toEqual(mirrored.cells);
  left.weights.forEach((weight, at) => expect(weight).toBeCloseTo(mirrored.weights[at]!, 5));
});

test('[B10] a region part lays the right side of its region at its weight', () => {
  const { value, issues } = rasteriseZone(surface, landmarks, [
    { region: 'calf', weight: 0.5, soft: 2 },
  ]);
  const map = regionMap(surface, regions, 'right/calf', 2);
  expect(issues).toEqual([]);
  expect(value).toEqual({ cells: map.cells, weights: map.weights.map((weight) => weight / 2) });
});

test('[B18] a drawing from regions paints their cells, and names an unknown one', () => {
  const { value, issues } = drawingFromRegions(body, regions, [
    { region: 'right/calf', intensity: 7, qualities: ['cramp'] },
    { region: 'elbow' },
  ]);
  expect([...value.cells]).toEqual([...regionCells(regions, 'right/calf')]);
  expect(new Set(value.intensities)).toEqual(new Set([7]));
  expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'unknown-region [1].region',
  ]);
  expect(regionsTouched(regions, value)).toEqual(['right/calf']);
});

test('[B13] an unknown name is a mistake of the program', () => {
  expect(() => regionCells(regions, 'elbow')).toThrow(RangeError);
});
