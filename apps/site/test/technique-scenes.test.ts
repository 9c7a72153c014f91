import { fileURLToPath } from 'node:url';
import type { TechniqueBook } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { expect, test } from 'vitest';
import { techniqueScenes } from '../scenes/technique-scenes.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const book = JSON.parse(loadCompiledAtlas(root).techniquesJson) as TechniqueBook;
const framesOf = (id: string): typeof techniqueScenes =>
  techniqueScenes.filter((scene) => scene.id.replace(/-\d+$/, '') === `relief/${id}`);

test('every technique is drawn in frames, each with its text', () => {
  for (const { id } of book.techniques) {
    const frames = framesOf(id);
    expect(frames.length, id).toBeGreaterThanOrEqual(3);
    expect(frames.length, id).toBeLessThanOrEqual(6);
    expect(frames.every(({ text }) => text.length > 10)).toBe(true);
  }
  const ids = techniqueScenes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(90);
});

test('what is pressed shows its spot and every place not to press; what is not shows neither', () => {
  for (const { id, kind, noGo } of book.techniques) {
    const marks = framesOf(id).flatMap((scene) => scene.marks ?? []);
    const targets = marks.filter((mark) => mark.kind === 'target');
    const forbidden = marks.filter((mark) => mark.kind === 'no-go');
    if (kind === 'move') expect([...targets, ...forbidden], id).toEqual([]);
    else {
      expect(targets.length, id).toBeGreaterThan(0);
      expect(forbidden.length, id).toBe(noGo.length);
    }
  }
});
