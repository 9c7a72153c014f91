import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBody, decodeRig, parseLandmarks } from '@unknot/body';
import { allScenes } from '../../scenes/all-scenes.ts';
import type { Scene } from '../../scenes/scene.ts';
import { keyOf } from '../unless-made.ts';
import { drawScene } from './draw-scene.ts';
import { outlineScene, type Outline } from './outline-scene.ts';
import { setScene, type Model } from './set-scene.ts';

/** Folders whose code decides what a scene looks like. */
const drawnBy = ['scenes', '../src/lib/engraver', '../../../packages/body/src'];

/** File name of a scene: its id with hyphens for slashes. */
function fileName(id: string): string {
  return id.replaceAll('/', '-');
}

/** What is noted beside a drawn scene. */
interface Noted {
  readonly key: string;
  readonly facts: object;
  /** Of a self-test, for the check. */
  readonly outline?: Outline;
}

function noteOf(folder: string, id: string): string {
  return join(folder, `${fileName(id)}.json`);
}

function noted(folder: string, id: string): Noted | undefined {
  const note = noteOf(folder, id);
  return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Noted) : undefined;
}

/** Draws a scene into the folder, unless the same one is there. */
function makeScene(model: () => Model, scene: Scene, folder: string, code: string): void {
  const key = createHash('sha256').update(code).update(JSON.stringify(scene)).digest('hex');
  if (noted(folder, scene.id)?.key === key) return;
  const set = setScene(model(), scene);
  const { light, dark, width, height, words } = drawScene(set);
  const base = join(folder, fileName(scene.id));
  writeFileSync(`${base}-light.svg`, light);
  writeFileSync(`${base}-dark.svg`, dark);
  const facts = { width, height, words, text: scene.text };
  const outline = scene.id.startsWith('self-tests/') ? outlineScene(set) : undefined;
  writeFileSync(noteOf(folder, scene.id), JSON.stringify({ key, facts, outline }));
}

function openModel(bodyData: string): Model {
  const read = (name: string): Uint8Array => readFileSync(join(bodyData, name));
  const body = decodeBody(read('body.bin'));
  const landmarks = parseLandmarks(
    JSON.parse(readFileSync(join(bodyData, 'landmarks.json'), 'utf8')),
  );
  return { body, rig: decodeRig(read('rig.bin'), body), landmarks };
}

/**
 * Draws every `parts`-th scene, from `part` on, into `folder`, each as a light and a dark SVG.
 * Only scenes that changed are drawn again.
 */
export function makeScenes(bodyData: string, folder: string, part: number, parts: number): void {
  mkdirSync(folder, { recursive: true });
  const inputs = ['body.bin', 'rig.bin', 'landmarks.json'];
  const read = inputs.map((name) => readFileSync(join(bodyData, name)));
  const code = keyOf(read, drawnBy);
  let opened: Model | undefined;
  const model = (): Model => (opened ??= openModel(bodyData));
  for (let index = part; index < allScenes.length; index += parts)
    makeScene(model, allScenes[index]!, folder, code);
}

/**
 * Writes beside the folder `scenes.json`, with size, words and text of each drawn scene, and
 * `outlines.json`, with the lines of those that have an outline drawing; drops the rest.
 */
export function gatherScenes(folder: string): void {
  const notes = allScenes.map(({ id }) => ({ id, ...noted(folder, id)! }));
  const facts = Object.fromEntries(notes.map(({ id, facts }) => [id, facts]));
  const outlines = Object.fromEntries(notes.map(({ id, outline }) => [id, outline]));
  const kept = new Set(allScenes.map(({ id }) => fileName(id)));
  for (const file of readdirSync(folder))
    if (!kept.has(file.replace(/(-light|-dark)?\.(svg|json)$/, ''))) rmSync(join(folder, file));
  writeFileSync(`${folder}.json`, JSON.stringify(facts));
  writeFileSync(join(folder, '..', 'outlines.json'), JSON.stringify(outlines));
}
