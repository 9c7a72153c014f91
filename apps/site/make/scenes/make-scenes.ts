import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeBody, decodeRig, parseLandmarks } from '@unknot/body';
import { allScenes } from '../../scenes/all-scenes.ts';
import type { Scene } from '../../scenes/scene.ts';
import { drawScene, type Model } from './draw-scene.ts';

/** Folders whose code decides what a scene looks like. */
const drawnBy = ['.', '../../src/lib/engraver', '../../../../packages/body/src'];

function drawingKey(inputs: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input);
  for (const folder of drawnBy) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    for (const file of readdirSync(path).sort())
      if (file.endsWith('.ts') && !file.includes('.test.'))
        hash.update(readFileSync(join(path, file)));
  }
  return hash.digest('hex');
}

/** File name of a scene: its id with hyphens for slashes. */
function fileName(id: string): string {
  return id.replaceAll('/', '-');
}

/** Draws a scene into the folder, unless the same one is there; gives what stands on it. */
function makeScene(model: () => Model, scene: Scene, folder: string, code: string): object {
  const key = createHash('sha256').update(code).update(JSON.stringify(scene)).digest('hex');
  const base = join(folder, fileName(scene.id));
  const facts = `${base}.json`;
  if (existsSync(facts)) {
    const known = JSON.parse(readFileSync(facts, 'utf8')) as { key: string; facts: object };
    if (known.key === key) return known.facts;
  }
  const { light, dark, width, height, words } = drawScene(model(), scene);
  writeFileSync(`${base}-light.svg`, light);
  writeFileSync(`${base}-dark.svg`, dark);
  const made = { width, height, words, text: scene.text };
  writeFileSync(facts, JSON.stringify({ key, facts: made }));
  return made;
}

function dropOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) {
    const name = file.replace(/(-light|-dark)?\.(svg|json)$/, '');
    if (!kept.has(name)) rmSync(join(folder, file));
  }
}

/**
 * Draws every scene into `folder`, each as a light and a dark SVG, and writes `scenes.json` beside
 * the folder: size, words and text of each. Only scenes that changed are drawn again.
 */
export function makeScenes(bodyData: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const read = (name: string): Uint8Array => readFileSync(join(bodyData, name));
  const code = drawingKey(['body.bin', 'rig.bin', 'landmarks.json'].map(read));
  let opened: Model | undefined;
  const model = (): Model => {
    const body = decodeBody(read('body.bin'));
    const landmarks = parseLandmarks(
      JSON.parse(readFileSync(join(bodyData, 'landmarks.json'), 'utf8')),
    );
    return (opened ??= { body, rig: decodeRig(read('rig.bin'), body), landmarks });
  };
  const facts = Object.fromEntries(
    allScenes.map((scene) => [scene.id, makeScene(() => opened ?? model(), scene, folder, code)]),
  );
  dropOthers(folder, new Set(allScenes.map(({ id }) => fileName(id))));
  writeFileSync(`${folder}.json`, JSON.stringify(facts));
}
