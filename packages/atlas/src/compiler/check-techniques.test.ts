import { expect, test } from 'vitest';
import { checkAtlas } from './check-atlas.ts';
import { checkTargets } from './check-techniques.ts';
import { compileTechniques } from './compile-techniques.ts';
import { readAtlas } from './read-atlas.ts';
import { fakeSurface } from './testing/fake-surface.ts';
import { tinyAtlas, type TinyAtlas } from './testing/tiny-atlas.ts';

const soleus = 'techniques/soleus.yaml';

function codes({ root }: TinyAtlas): string[] {
  const { atlas, issues } = readAtlas(root);
  return [...issues, ...checkAtlas(atlas).issues, ...checkTargets(atlas, fakeSurface)].map(
    ({ file, field, code, got }) => `${file} ${field} ${code} ${got}`,
  );
}

function after(from: string, to: string, file: string = soleus): string[] {
  const tiny = tinyAtlas();
  tiny.edit(file, from, to);
  return codes(tiny);
}

test('[A25] what a technique names exists', () => {
  expect(codes(tinyAtlas())).toEqual([]);
  expect(after('muscle: soleus', 'muscle: biceps')).toEqual([
    `${soleus} muscle unknown-muscle biceps`,
  ]);
  expect(after('tools: [fingers]', 'tools: [hammer]')).toEqual([
    `${soleus} tools[0] unknown-tool hammer`,
  ]);
  expect(after('[back-of-knee]', '[moon]')).toEqual([`${soleus} noGo[0] unknown-no-go moon`]);
  expect(after('[heel]', '[nose]')).toEqual([`${soleus} feelFirst[0] unknown-landmark nose`]);
  expect(after('retest: calf-raise-hurts', 'retest: worse-stairs')).toEqual([
    `${soleus} retest unknown-self-test worse-stairs`,
  ]);
});

test('[A25] what is pressed has a spot, a tool, an angle, a cap up to 5 and less to fall back on', () => {
  expect(after('cap: 4', 'cap: 6')).toHaveLength(1);
  expect(after('cap: 4', 'cap: 0')).toEqual([`${soleus}  bad-technique 0`]);
  expect(after('tools: [fingers]', 'tools: []')).toEqual([`${soleus}  bad-technique none`]);
  expect(after('angle: Straight in.\n', '')).toEqual([`${soleus}  bad-technique none`]);
  expect(after('lighter: [Press less]', 'lighter: []')).toEqual([`${soleus}  bad-technique none`]);
  expect(after('noGo: [back-of-knee]', 'noGo: []')).toHaveLength(1);
});

test('[A25] what is not pressed has no spot, a cap of 0, a reason and something to do instead', () => {
  expect(after('kind: press', 'kind: move')).toEqual([`${soleus}  bad-technique one`]);
});

test('[A26] a target in a place not to press is named, also on the other side', () => {
  expect(after('[cell-20]', '[cell-40]')).toEqual([`${soleus} spots[0] target-in-no-go 1`]);
  expect(after('[cell-20]', '[cell-59]')).toEqual([`${soleus} spots[0] target-in-no-go 1`]);
});

test('[A27] a muscle without a technique is missing', () => {
  const tiny = tinyAtlas();
  tiny.remove(soleus);
  const { missing } = checkAtlas(readAtlas(tiny.root).atlas);
  expect(missing.map(({ file, code }) => [file, code])).toEqual([[soleus, 'missing-record']]);
});

test('[A28] the book holds techniques in the vocabulary’s order, with their cells', () => {
  const book = compileTechniques(readAtlas(tinyAtlas().root).atlas, fakeSurface);
  expect(book.techniques.map(({ id, spots }) => [id, spots[0]?.cells])).toEqual([
    ['soleus', [20]],
    ['gastrocnemius', [20]],
  ]);
  expect(book.noGo[0]?.cells).toEqual([40]);
});
