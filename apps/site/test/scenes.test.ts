import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeBundle } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { decodeBody, decodeRig, parseLandmarks } from '@unknot/body';
import { describe, expect, test } from 'vitest';
import { drawScene } from '../make/scenes/draw-scene.ts';
import { outlineScene } from '../make/scenes/outline-scene.ts';
import { posePerson } from '../make/scenes/posed-person.ts';
import { setScene, type Model } from '../make/scenes/set-scene.ts';
import { ball, box, cylinder, type Solid } from '../make/scenes/solids.ts';
import { allScenes } from '../scenes/all-scenes.ts';
import { postures } from '../scenes/postures.ts';
import type { Scene } from '../scenes/scene.ts';
import { selfTestScenes } from '../scenes/self-tests.ts';
import { testPictures } from '../scenes/test-pictures.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const { atlasJson, zones } = loadCompiledAtlas(root);
const { words } = decodeBundle(atlasJson, zones);
const data = new URL('../../../packages/body/data/', import.meta.url);
const body = decodeBody(readFileSync(new URL('body.bin', data)));
const model: Model = {
  body,
  rig: decodeRig(readFileSync(new URL('rig.bin', data)), body),
  landmarks: parseLandmarks(JSON.parse(readFileSync(new URL('landmarks.json', data), 'utf8'))),
};
const pose = (scene: Scene): ReturnType<typeof posePerson> =>
  posePerson(model.body, model.rig, model.landmarks, scene);
const standing: Scene = {
  id: 'test/standing',
  posture: postures.standing,
  camera: [-90, 8],
  text: 'Standing.',
};

function volumeOf({ positions: p, triangles }: Solid): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => 3 * triangles[t + k]!) as [number, number, number];
    sum +=
      p[a]! * (p[b + 1]! * p[c + 2]! - p[b + 2]! * p[c + 1]!) +
      p[a + 1]! * (p[b + 2]! * p[c]! - p[b]! * p[c + 2]!) +
      p[a + 2]! * (p[b]! * p[c + 1]! - p[b + 1]! * p[c]!);
  }
  return sum / 6;
}

describe('scenes', () => {
  test('solids are closed, face outward and have their size', () => {
    expect(volumeOf(box([3, 4, 5], [2, 3, 4]))).toBeCloseTo(24, 3);
    expect(volumeOf(ball([1, 2, 3], 3.2)) / ((4 / 3) * Math.PI * 3.2 ** 3)).toBeGreaterThan(0.95);
    expect(volumeOf(cylinder([0, 9, 0], 6, 40, [1, 0, 1])) / (Math.PI * 36 * 40)).toBeGreaterThan(
      0.95,
    );
  });

  test('ids are unique and file names too, and every picture says what it shows', () => {
    const names = allScenes.map(({ id }) => id.replaceAll('/', '-'));
    expect(new Set(names).size).toBe(names.length);
    for (const { id, text } of allScenes) {
      expect(id).toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);
      expect(text.length, id).toBeGreaterThan(12);
    }
  });

  test('every self-test picture shows a step that there is, and none is left out', () => {
    const shown = Object.entries(testPictures).flatMap(([test, pictures]) =>
      pictures.map(([id, step]) => ({ id, step, steps: words.findings[test]?.steps.length ?? 0 })),
    );
    for (const { id, step, steps } of shown) expect(step, id).toBeLessThanOrEqual(steps);
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(selfTestScenes.map(({ id }) => id)));
  });

  test('every scene names bones, landmarks and places that there are', () => {
    for (const scene of allScenes) {
      const { place, positions } = pose(scene);
      expect(positions.every(Number.isFinite), scene.id).toBe(true);
      for (const mark of scene.marks ?? []) {
        if ('cells' in mark) for (const cell of mark.cells) place({ cell });
        else place(mark.kind === 'arrow' ? mark.from : mark.at);
      }
      for (const prop of scene.props ?? []) if ('at' in prop) place(prop.at);
    }
  });

  test('a standing person is as tall as the body, a lying one is not', () => {
    const height = (scene: Scene): number =>
      pose(scene).positions.reduce((most, y, i) => (i % 3 === 1 ? Math.max(most, y) : most), 0);
    expect(height(standing)).toBeGreaterThan(160);
    expect(height({ ...standing, posture: postures.onBack })).toBeLessThan(45);
  });

  test('what lies behind the body is hidden by it', () => {
    const level: Scene = { ...standing, camera: [-90, 0] };
    const withBox = (x: number): string =>
      drawScene(
        setScene(model, {
          ...level,
          props: [{ kind: 'box', centre: [x, 92, 1], size: [2, 8, 6] }],
        }),
      ).light;
    const alone = drawScene(setScene(model, level)).light;
    expect(withBox(40)).toBe(alone);
    expect(withBox(-40)).not.toBe(alone);
  });

  test('a picture needs no more than eight kilobytes', () => {
    const drawn = drawScene(setScene(model, standing));
    expect(drawn.light.length).toBeLessThan(24_000);
    expect(drawn.dark).toContain('#e4eae3');
    expect(drawn.light).not.toContain('style');
  });

  test('an outline drawing has no colour and a fraction of an engraving’s bytes', () => {
    const set = setScene(model, { ...standing, props: [{ kind: 'floor' }] });
    const outline = outlineScene(set);
    expect(Object.keys(outline)).toEqual(['room', 'body', 'hem']);
    for (const path of Object.values(outline)) expect(path).toMatch(/^(m[\d -]+)+$/);
    expect(JSON.stringify(outline).length).toBeLessThan(drawScene(set).light.length / 5);
  });

  test('a landmark there is not is named', () => {
    const wrong: Scene = { ...standing, marks: [{ kind: 'target', at: { landmark: 'elbow' } }] };
    expect(() => setScene(model, wrong)).toThrow('test/standing: no landmark elbow');
  });
});
