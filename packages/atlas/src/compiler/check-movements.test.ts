import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkMovements } from './check-movements.ts';
import { compileMovements } from './compile-movements.ts';
import { loadCompiledAtlas } from './cached-bundle.ts';
import { readAtlas } from './read-atlas.ts';
import { tinyAtlas } from './testing/tiny-atlas.ts';
import type { Movements } from '../movements.ts';

const source = 'source: { estimate: true, reason: "a test", grade: expert }';
const limb = `id: leg
kind: limb-model
title: A leg
licence: CC0
attribution: nobody
${source}
coordinates: [bend]
joints:
  - { id: knee, parent: thigh, child: shin, at: [0, 0, 0], motions: [{ turn: [0, 0, 1], by: bend, spline: roll }] }
lines:
  - id: calf
    muscle: soleus
    model: calf_r
    maxIsometricForceNewton: 1
    optimalFibreMetre: 1
    tendonSlackMetre: 1
    pennationRadian: 0
    path: [{ on: thigh, at: [0, 1, 0] }, { on: shin, at: [0, 0, 0], when: { coordinate: bend, from: 0, to: 1 } }]
splines:
  - { id: roll, x: [0, 1], y: [0, 2] }
`;
const stride = `id: run
kind: stride
title: A run
attribution: nobody
${source}
runners: 1
strides: 1
speedMetrePerSecond: 3
durationSecond: 0.7
stancePercent: 36
everyPercent: 10
angles: { bend: [0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0] }
spread: {}
groundForceNewton: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
force: { calf: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }
`;
const posture = `id: chair
kind: posture
name: Chair
plain: on a chair
angles: { bend: 90 }
${source}
`;

let root = '';
beforeEach(() => {
  ({ root } = tinyAtlas());
  mkdirSync(join(root, 'atlas', 'movements'));
});

function faults(records: Record<string, string>): string[] {
  for (const [id, text] of Object.entries(records))
    writeFileSync(join(root, 'atlas', 'movements', `${id}.yaml`), text);
  const { atlas, issues } = readAtlas(root);
  expect(issues).toEqual([]);
  return checkMovements(atlas).map(
    ({ file, field, code, got }) => `${file} ${field} ${code} ${got}`,
  );
}

test('[A40] movements that hold together have no issue', () => {
  expect(faults({ leg: limb, run: stride, chair: posture })).toEqual([]);
});

test.each([
  [
    'leg',
    limb,
    'by: bend',
    'by: twist',
    'movements/leg.yaml joints[0].motions[0].by unknown-coordinate twist',
  ],
  [
    'leg',
    limb,
    'spline: roll',
    'spline: slide',
    'movements/leg.yaml joints[0].motions[0].spline unknown-spline slide',
  ],
  [
    'leg',
    limb,
    '{ on: thigh',
    '{ on: wing',
    'movements/leg.yaml lines[0].path[0].on unknown-body wing',
  ],
  [
    'leg',
    limb,
    'coordinate: bend',
    'coordinate: fold',
    'movements/leg.yaml lines[0].path[1].when.coordinate unknown-coordinate fold',
  ],
  [
    'leg',
    limb,
    'muscle: soleus',
    'muscle: tongue',
    'movements/leg.yaml lines[0].muscle unknown-muscle tongue',
  ],
  ['leg', limb, 'x: [0, 1]', 'x: [0, 0]', 'movements/leg.yaml splines[0].x[1] out-of-order 0'],
  ['leg', limb, 'y: [0, 2]', 'y: [0, 2, 4]', 'movements/leg.yaml splines[0].y wrong-count 3'],
  [
    'run',
    stride,
    'force: { calf',
    'force: { thumb',
    'movements/run.yaml force.thumb unknown-line thumb',
  ],
  ['run', stride, 'bend: [0, 1,', 'bend: [1,', 'movements/run.yaml angles.bend wrong-count 10'],
  [
    'chair',
    posture,
    'bend: 90',
    'hip: 90',
    'movements/chair.yaml angles.hip unknown-coordinate hip',
  ],
])('[A40] a fault in %s is named by field and code: %#', (id, text, from, to, fault) => {
  expect(text).toContain(from);
  expect(faults({ leg: limb, run: stride, chair: posture, [id]: text.replace(from, to) })).toEqual([
    fault,
  ]);
});

test('[A41] an atlas without movements compiles to none', () => {
  expect(compileMovements(readAtlas(root).atlas)).toBeUndefined();
});

test('[A41] this atlas has them all, postures from the straightest hip to the most bent', () => {
  const here = join(import.meta.dirname, '..', '..', '..', '..');
  const movements = JSON.parse(loadCompiledAtlas(here).movementsJson) as Movements;
  expect(movements.limb.lines).toHaveLength(42);
  expect(movements.limb.attribution).toContain('Delp');
  expect(readFileSync(join(here, 'NOTICE'), 'utf8')).toContain('gait2392');
  expect(movements.running.force['tensor-fasciae-latae']).toHaveLength(51);
  expect(movements.postures.map(({ id }) => id)).toEqual([
    'kneeling-lunge',
    'standing',
    'side-sleeping',
    'bicycle-bottom',
    'car-seat',
    'dining-chair',
    'low-sofa',
    'bicycle-top',
  ]);
  expect(new Set(movements.activity.windows.map(({ muscle }) => muscle)).size).toBe(30);
});
