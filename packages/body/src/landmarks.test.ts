import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Shape } from './body.ts';
import { decodeBody } from './decode-body.ts';
import { landmarkPosition, parseLandmarks } from './landmarks.ts';

const data = new URL('../data/', import.meta.url);
const body = decodeBody(new Uint8Array(readFileSync(new URL('body.bin', data))));
const landmarks = parseLandmarks(
  JSON.parse(readFileSync(new URL('landmarks.json', data), 'utf8')) as unknown,
);

const sided = `
  asis aiis pubic-tubercle mid-inguinal iliac-crest-top psis greater-trochanter ischial-tuberosity
  gluteal-fold rib12-lateral patella-centre patella-superior patella-apex lateral-epicondyle
  medial-epicondyle gerdy tibial-tuberosity fibular-head popliteal-crease pes-anserinus
  lateral-malleolus medial-malleolus achilles heel mid-thigh-front mid-thigh-lateral mid-thigh-back
  mid-thigh-medial mid-calf-back mid-shin-front mid-shin-medial mid-shin-lateral low-shin-medial
  navicular arch-centre sole-heel ball-big-toe ball-little-toe foot-top big-toe par-t12 par-l3 par-s1
  sit-crease`
  .trim()
  .split(/\s+/);
const spine = ['t12', 'l1', 'l2', 'l3', 'l4', 'l5', 's1', 's2'].map((level) => `spine-${level}`);
const midline = ['umbilicus', ...spine, 'coccyx-tip', 'pubic-symphysis', 'xiphoid'];

/** Height of a landmark over the height of the build. */
function share(id: string, shape: Shape): number {
  const stature = { neutral: 166, female: 159.1, male: 173 }[shape];
  return landmarkPosition(body, landmarks, id, 'right', shape)[1] / stature;
}

test('[B45] every landmark is there, once, and none besides', () => {
  expect(Object.keys(landmarks).sort()).toEqual([...sided, ...midline].sort());
});

test('[B45] landmarks lie on the right or on the midline, and the left is their mirror', () => {
  for (const id of Object.keys(landmarks)) {
    for (const shape of ['neutral', 'female', 'male'] as const) {
      const [x, y, z] = landmarkPosition(body, landmarks, id, 'right', shape);
      if (midline.includes(id)) expect(x).toBe(0);
      else expect(x).toBeLessThan(-1);
      expect(landmarkPosition(body, landmarks, id, 'left', shape)).toEqual([0 - x, y, z]);
    }
  }
});

test('[B45] the cells of a landmark are the corners of one triangle', () => {
  const corners = (cells: readonly number[]): string => [...cells].sort((a, b) => a - b).join();
  const triangles = new Set<string>();
  for (let i = 0; i < body.triangles.length; i += 3) {
    triangles.add(corners([...body.triangles.subarray(i, i + 3)]));
  }
  for (const { cells } of Object.values(landmarks)) expect(triangles).toContain(corners(cells));
});

describe.each(['neutral', 'female', 'male'] as const)(
  '[B46] proportions of the %s build',
  (shape) => {
    test.each([
      ['iliac-crest-top', 0.612],
      ['asis', 0.565],
      ['greater-trochanter', 0.522],
      ['patella-centre', 0.295],
      ['lateral-malleolus', 0.039],
      ['umbilicus', 0.615],
      ['gluteal-fold', 0.467],
    ])('%s stands at %f of the height', (id, expected) => {
      expect(Math.abs(share(id, shape) - expected)).toBeLessThan(0.02);
    });

    test('breadths between the sides', () => {
      const breadth = (id: string): number =>
        -2 * landmarkPosition(body, landmarks, id, 'right', shape)[0];
      expect(breadth('asis')).toBeGreaterThan(22);
      expect(breadth('asis')).toBeLessThan(26);
      expect(breadth('psis')).toBeGreaterThan(7);
      expect(breadth('psis')).toBeLessThan(10);
      expect(breadth('greater-trochanter')).toBeGreaterThan(28);
      expect(breadth('greater-trochanter')).toBeLessThan(36);
    });

    test('the spine descends', () => {
      const heights = spine.map((id) => landmarkPosition(body, landmarks, id, 'right', shape)[1]);
      expect(heights).toEqual([...heights].sort((a, b) => b - a));
    });
  },
);

test('[B46] lumbar processes are evenly spaced, sacral ones closer', () => {
  const heights = spine.map((id) => landmarkPosition(body, landmarks, id)[1]);
  const gaps = heights.slice(1).map((y, i) => heights[i]! - y);
  for (const gap of gaps.slice(0, 5)) expect(Math.abs(gap - 3.5)).toBeLessThan(0.2);
  for (const gap of gaps.slice(5)) expect(Math.abs(gap - 2.3)).toBeLessThan(0.2);
});

test('[B46] soles are below, shins in front, calves behind', () => {
  const at = (id: string): readonly number[] => landmarkPosition(body, landmarks, id);
  for (const id of ['sole-heel', 'ball-big-toe', 'ball-little-toe', 'arch-centre']) {
    expect(at(id)[1]).toBeLessThan(1.5);
  }
  expect(at('mid-shin-front')[2]).toBeGreaterThan(at('mid-shin-medial')[2]!);
  expect(at('mid-shin-medial')[0]).toBeGreaterThan(at('mid-shin-lateral')[0]!);
  expect(at('mid-calf-back')[2]).toBeLessThan(at('mid-shin-medial')[2]!);
  expect(at('ball-big-toe')[0]).toBeGreaterThan(at('ball-little-toe')[0]!);
});

test('[B47] a malformed landmark is named', () => {
  expect(() => parseLandmarks([])).toThrow('expected an object');
  expect(() => parseLandmarks({ asis: { cells: [1, 2], weights: [1, 0, 0] } })).toThrow('asis');
  expect(() => parseLandmarks({ asis: { cells: [1, 2, 3], weights: [1, 1, 0] } })).toThrow('asis');
  expect(() => landmarkPosition(body, landmarks, 'elbow')).toThrow('no landmark elbow');
});
