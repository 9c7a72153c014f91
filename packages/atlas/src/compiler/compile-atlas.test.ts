import { expect, test } from 'vitest';
import { decodeBundle } from '../bundle.ts';
import { fakeSurface } from './testing/fake-surface.ts';
import { type TinyAtlas, tinyAtlas } from './testing/tiny-atlas.ts';
import { compileAtlas, type CompiledAtlas } from './compile-atlas.ts';
import { rasteriseZones } from './rasterise-zones.ts';
import { readAtlas } from './read-atlas.ts';

function compile({ root }: TinyAtlas): CompiledAtlas {
  const { atlas } = readAtlas(root);
  return compileAtlas(atlas, rasteriseZones(atlas, fakeSurface).maps, fakeSurface);
}

test('[A15] sources and findings keep the order of the vocabulary', () => {
  const { knowledge } = compile(tinyAtlas()).bundle;
  expect(knowledge.sources.map(({ id }) => id)).toEqual([
    'soleus',
    'gastrocnemius',
    'deep-vein-thrombosis',
  ]);
  expect(knowledge.findings.map(({ id }) => id)).toEqual([
    'worse-stairs',
    'calf-raise-hurts',
    'leg-swollen',
  ]);
});

test('[A16] chances stand by finding and source, NaN where silent', () => {
  const { knowledge } = compile(tinyAtlas()).bundle;
  const f = Math.fround;
  expect([...knowledge.yes]).toEqual([f(0.6), f(0.3), NaN, f(0.4), f(0.45), NaN, NaN, NaN, f(0.7)]);
  expect([...knowledge.qualityYes]).toEqual([f(0.8), f(0.8), NaN, NaN, NaN, NaN]);
  expect(knowledge.findings.map(({ background }) => background)).toEqual([0.35, 0.15, 0.03]);
});

test('[A16] chances below a per mille are kept', () => {
  const tiny = tinyAtlas();
  tiny.edit('conditions/deep-vein-thrombosis.yaml', 'yes: 0.7', 'yes: 0.0002');
  const compiled = compile(tiny);
  const again = decodeBundle(compiled.encoded.atlas, compiled.encoded.zones);
  expect(again.knowledge.yes[8]).toBeCloseTo(0.0002, 9);
});

test('[A17] a sided source has its right side, a central one both', () => {
  const { maps } = compile(tinyAtlas()).bundle.knowledge;
  expect([...maps[0]!.cells]).toEqual([10, 50, 51]);
  expect([...maps[2]!.cells]).toEqual([10, 30, 69, 89]);
});

test('[A17] an unknown landmark is named in its record', () => {
  const tiny = tinyAtlas();
  tiny.edit('muscles/soleus.yaml', 'path: [cell-10', 'path: [elbow');
  const { issues } = rasteriseZones(readAtlas(tiny.root).atlas, fakeSurface);
  expect(issues).toEqual([
    {
      file: 'muscles/soleus.yaml',
      record: 'soleus',
      field: 'zones[0].path[0]',
      line: 23,
      code: 'unknown-landmark',
      expected: 'a landmark',
      got: 'elbow',
    },
  ]);
});

test('[A10] a zone that covers no cell is an issue', () => {
  const tiny = tinyAtlas();
  const { atlas } = readAtlas(tiny.root);
  const bare = { ...fakeSurface, rasterise: () => ({ value: emptyMap, issues: [] }) };
  const { issues } = rasteriseZones(atlas, bare);
  expect(issues.map(({ code }) => code)).toEqual(['empty-zone', 'empty-zone', 'empty-zone']);
});

const emptyMap = { cells: new Uint16Array(0), weights: new Float32Array(0) };

test('[A18] the same records give the same bytes', () => {
  const [first, second] = [compile(tinyAtlas()), compile(tinyAtlas())];
  expect(second.encoded).toEqual(first.encoded);
  expect(second.details).toEqual(first.details);
});

test('[A18] the version changes with any content', () => {
  const first = compile(tinyAtlas()).bundle.knowledge.version;
  expect(first).toMatch(/^1\.2\.3\+[0-9a-f]{8}$/);
  const tiny = tinyAtlas();
  tiny.edit('muscles/soleus.yaml', 'reason: common in runners', 'reason: very common in runners');
  expect(compile(tiny).bundle.knowledge.version).not.toBe(first);
});

test('[A19] decoding gives the bundle back', () => {
  const { bundle, encoded } = compile(tinyAtlas());
  expect(decodeBundle(encoded.atlas, encoded.zones)).toEqual(bundle);
});

test('[A19] another format, or zones of another atlas, throw', () => {
  const { encoded } = compile(tinyAtlas());
  const older = encoded.atlas.replace('unknot-atlas-3', 'unknot-atlas-2');
  expect(() => decodeBundle(older, encoded.zones)).toThrow(RangeError);
  const tiny = tinyAtlas();
  tiny.remove('muscles/soleus.yaml');
  const fewer = compile(tiny).encoded.zones;
  expect(() => decodeBundle(encoded.atlas, fewer)).toThrow(RangeError);
});

test('[A20] every claim id leads to a claim', () => {
  const { bundle, details } = compile(tinyAtlas());
  const { claims, sources } = details;
  expect(claims['soleus/findings/worse-stairs']).toEqual({
    value: 0.6,
    reference: 'smith2020',
    locator: 'abstract; 40 of 100',
    grade: 'study',
    seen: true,
    counts: { n: 40, of: 100 },
  });
  for (const { factors } of bundle.knowledge.sources)
    for (const { claim } of factors) expect(claims).toHaveProperty([claim]);
  for (const source of Object.values(sources))
    for (const { claim } of [...source.whoGetsIt, ...source.whatToDo, ...source.confusedWith])
      expect(claims).toHaveProperty([claim]);
  expect(claims).toHaveProperty(['findings/worse-stairs/background']);
  expect(claims).toHaveProperty(['findings/worse-stairs/likelihoodRatios/soleus']);
  expect(claims).toHaveProperty(['red-flags/swollen-leg/basis/0']);
  expect(claims).toHaveProperty(['cautions/possible-clot']);
  expect(claims).toHaveProperty(['pairs/gastrocnemius+soleus']);
  expect(claims).toHaveProperty(['qualities/ache/background']);
});

test('[A20] every reference a claim cites is in the details', () => {
  const { claims, references } = compile(tinyAtlas()).details;
  const cited = Object.values(claims).flatMap(({ reference }) => reference ?? []);
  expect(new Set(cited)).toEqual(new Set(Object.keys(references)));
});

test('[A4] what is whole compiles although other records are broken', () => {
  const tiny = tinyAtlas();
  tiny.write('muscles/gastrocnemius.yaml', 'id: gastrocnemius\n');
  const { knowledge } = compile(tiny).bundle;
  expect(knowledge.sources.map(({ id }) => id)).toEqual(['soleus', 'deep-vein-thrombosis']);
  expect(knowledge.pairs).toEqual([]);
});
