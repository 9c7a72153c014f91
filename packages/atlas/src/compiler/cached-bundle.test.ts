import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeSurface } from './testing/fake-surface.ts';
import { tinyAtlas } from './testing/tiny-atlas.ts';
import { type LoadedAtlas, loadCompiledAtlas } from './cached-bundle.ts';

const load = (root: string): LoadedAtlas => loadCompiledAtlas(root, () => fakeSurface);
const kept = (root: string): string[] =>
  readdirSync(join(root, 'node_modules', '.cache', 'unknot'));

test('[A21] a second load compiles nothing and gives the same bytes', () => {
  const { root } = tinyAtlas();
  const first = load(root);
  const second = loadCompiledAtlas(root, () => {
    throw new Error('compiled again');
  });
  expect([first.cached, second.cached]).toEqual([false, true]);
  expect(second.atlasJson).toBe(first.atlasJson);
  expect([...second.zones]).toEqual([...first.zones]);
  expect(second.detailsJson).toBe(first.detailsJson);
  expect(second.check).toEqual(first.check);
});

test('[A21] a changed record compiles anew, and going back finds the first again', () => {
  const tiny = tinyAtlas();
  const first = load(tiny.root);
  tiny.edit('muscles/soleus.yaml', 'yes: 0.6', 'yes: 0.61');
  const second = load(tiny.root);
  expect(second.cached).toBe(false);
  expect(second.atlasJson).not.toBe(first.atlasJson);
  tiny.edit('muscles/soleus.yaml', 'yes: 0.61', 'yes: 0.6');
  expect(load(tiny.root).cached).toBe(true);
});

test('[A21] a damaged version is compiled again and kept', () => {
  const { root } = tinyAtlas();
  const first = load(root);
  const folder = join(root, 'node_modules', '.cache', 'unknot', kept(root)[0]!);
  rmSync(join(folder, 'zones.bin'));
  const second = load(root);
  expect(second.cached).toBe(false);
  expect([...second.zones]).toEqual([...first.zones]);
  expect(load(root).cached).toBe(true);
});

test('[A21] nothing half-written stays, and old versions are dropped', () => {
  const tiny = tinyAtlas();
  for (let year = 2000; year < 2009; year++) {
    tiny.write(
      'references/smith2020.yaml',
      `id: smith2020\ncite: Smith\nyear: ${year}\nseen: true\n`,
    );
    load(tiny.root);
  }
  const names = kept(tiny.root);
  expect(names.every((name) => /^atlas-[0-9a-f]{16}$/.test(name))).toBe(true);
  expect(names).toHaveLength(6);
});
