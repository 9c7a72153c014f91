import { describe, expect, test } from 'vitest';
import { fakeSurface } from './testing/fake-surface.ts';
import { type TinyAtlas, tinyAtlas } from './testing/tiny-atlas.ts';
import { type AtlasCheck, checkAtlas } from './check-atlas.ts';
import { rasteriseZones } from './rasterise-zones.ts';
import { readAtlas } from './read-atlas.ts';

const check = ({ root }: TinyAtlas): AtlasCheck => checkAtlas(readAtlas(root).atlas);
const checkWithMaps = ({ root }: TinyAtlas): AtlasCheck => {
  const { atlas } = readAtlas(root);
  return checkAtlas(atlas, rasteriseZones(atlas, fakeSurface).maps);
};
const faults = ({ issues }: AtlasCheck): string[] =>
  issues.map(({ file, line, field, code, got }) => `${file}:${line} ${field} ${code} ${got}`);

test('[A7] a whole atlas has no issue and misses nothing', () => {
  const { issues, missing } = check(tinyAtlas());
  expect(issues).toEqual([]);
  expect(missing).toEqual([]);
});

test('[A7] an id of the vocabulary without a record is missing, and no issue', () => {
  const tiny = tinyAtlas();
  tiny.remove('muscles/gastrocnemius.yaml');
  tiny.remove('red-flags/swollen-leg.yaml');
  const { issues, missing } = check(tiny);
  expect(issues).toEqual([]);
  expect(missing.map(({ file, code }) => [file, code])).toEqual([
    ['muscles/gastrocnemius.yaml', 'missing-record'],
    ['red-flags/swollen-leg.yaml', 'missing-record'],
  ]);
});

test('[A1] an id that is not the file name is an issue', () => {
  const tiny = tinyAtlas();
  tiny.edit('references/smith2020.yaml', 'id: smith2020', 'id: smith2021');
  expect(faults(check(tiny))).toEqual([
    'references/smith2020.yaml:1 id id-not-file-name smith2021',
  ]);
});

describe('links', () => {
  test.each([
    ['muscles/soleus.yaml', 'finding: worse-stairs', 'finding: worse-moon', 'unknown-finding'],
    ['muscles/soleus.yaml', 'quality: ache', 'quality: purple', 'unknown-quality'],
    ['muscles/soleus.yaml', 'region: heel', 'region: elbow', 'unknown-region'],
    ['muscles/soleus.yaml', 'reference: smith2020', 'reference: nobody1900', 'unknown-reference'],
    ['findings/worse-stairs.yaml', 'source: soleus', 'source: biceps', 'unknown-source'],
    ['findings/calf-raise-hurts.yaml', 'touches: [calf', 'touches: [elbow', 'unknown-region'],
    ['findings/calf-raise-hurts.yaml', 'finding: leg-swollen', 'finding: x', 'unknown-finding'],
    [
      'red-flags/swollen-leg.yaml',
      'when: { finding: leg-swollen',
      'when: { finding: x',
      'unknown-finding',
    ],
    ['cautions/possible-clot.yaml', 'flag: swollen-leg', 'flag: x', 'unknown-red-flag'],
    ['cautions/possible-clot.yaml', 'muscles: all', 'muscles: [x]', 'unknown-muscle'],
    ['cautions/possible-clot.yaml', 'reference: smith2020', 'reference: x', 'unknown-reference'],
    ['pairs.yaml', 'b: soleus', 'b: x', 'unknown-source'],
  ])('[A8] %s: %s → %s is %s', (file, from, to, code) => {
    const tiny = tinyAtlas();
    tiny.edit(file, from, to);
    const found = check(tiny).issues.find((issue) => issue.code === code);
    expect(found).toMatchObject({ file, got: to.match(/[a-z0-9-]+(?=[^a-z0-9-]*$)/)?.[0] });
  });

  test('[A8] a posterior decides cautions only', () => {
    const tiny = tinyAtlas();
    tiny.edit(
      'red-flags/swollen-leg.yaml',
      'when: { finding: leg-swollen }\nlevel',
      'when: { source: soleus, atLeast: 0.1 }\nlevel',
    );
    expect(faults(check(tiny))).toEqual([
      'red-flags/swollen-leg.yaml:8 when.source source-in-rule soleus',
    ]);
  });

  test('[A4] a link to a record with faults is not reported as unknown', () => {
    const tiny = tinyAtlas();
    tiny.write('references/travell1992.yaml', 'id: travell1992\n');
    expect(check(tiny).issues).toEqual([]);
  });
});

describe('chances', () => {
  test.each([
    [
      'muscles/soleus.yaml',
      'yes: 0.4',
      'yes: 0.746',
      'yes ≤ 0.745 (LR− ≥ 0.3)',
      'calf-raise-hurts 0.746 (LR− 0.299)',
    ],
    [
      'findings/calf-raise-hurts.yaml',
      '0.15',
      '0.02',
      'yes ≤ 0.1 (LR+ ≤ 5)',
      'calf-raise-hurts 0.4 (LR+ 20)',
    ],
  ])('[A9] an estimated self-test may not weigh much: %s', (file, from, to, expected, got) => {
    const tiny = tinyAtlas();
    tiny.edit(file, from, to);
    const found = check(tiny).issues.find(({ record }) => record === 'soleus');
    expect(found).toMatchObject({ code: 'self-test-too-strong', line: 29, expected, got });
  });

  test('[A9] a sourced self-test is free of the limits', () => {
    const tiny = tinyAtlas();
    tiny.edit(
      'muscles/soleus.yaml',
      'yes: 0.4, estimate: true, reason: the test loads it, grade: expert',
      'yes: 0.9, reference: smith2020, locator: table 3, grade: study, seen: true',
    );
    expect(check(tiny).issues).toEqual([]);
  });

  test('[A10] a source without a zone is an issue', () => {
    const tiny = tinyAtlas();
    tiny.edit('conditions/deep-vein-thrombosis.yaml', 'zones:', 'zones: []\nqualities:');
    tiny.edit('conditions/deep-vein-thrombosis.yaml', 'qualities: []\n', '');
    tiny.edit(
      'conditions/deep-vein-thrombosis.yaml',
      'strength: essential, region: calf, weight: 0.7',
      'quality: ache, yes: 0.7',
    );
    expect(faults(check(tiny))).toEqual([
      'conditions/deep-vein-thrombosis.yaml:10 zones no-zone 0',
    ]);
  });

  test('[A10] a finding given twice and a finding nobody uses are issues', () => {
    const tiny = tinyAtlas();
    tiny.edit('muscles/soleus.yaml', 'finding: calf-raise-hurts', 'finding: worse-stairs');
    tiny.edit('muscles/gastrocnemius.yaml', 'finding: calf-raise-hurts', 'finding: leg-swollen');
    expect(faults(check(tiny))).toEqual([
      'muscles/soleus.yaml:29 findings[1] repeated worse-stairs',
      'findings/calf-raise-hurts.yaml:1  unused-finding none',
    ]);
  });
});

describe('look-alikes', () => {
  test('[A11] a look-alike that does not name the other is an issue', () => {
    const tiny = tinyAtlas();
    tiny.edit('muscles/soleus.yaml', 'source: gastrocnemius', 'source: deep-vein-thrombosis');
    expect(faults(check(tiny))).toEqual([
      'muscles/gastrocnemius.yaml:37 confusedWith[0].source not-mirrored none',
      'muscles/soleus.yaml:37 confusedWith[0].source not-mirrored none',
    ]);
  });

  function likeTwins(): TinyAtlas {
    const tiny = tinyAtlas();
    tiny.edit('muscles/soleus.yaml', 'worse-stairs, yes: 0.6', 'worse-stairs, yes: 0.35');
    return tiny;
  }

  test('[A11] a pair that no finding separates is an issue', () => {
    expect(faults(check(likeTwins()))).toEqual([
      'muscles/gastrocnemius.yaml:37 confusedWith[0].source not-separated soleus',
    ]);
  });

  test('[A11] zones apart, or a stated reason, settle it', () => {
    expect(checkWithMaps(likeTwins()).issues).toEqual([]);
    const stated = likeTwins();
    stated.write(
      'indistinct-pairs.yaml',
      '- { a: soleus, b: gastrocnemius, reason: one tendon }\n',
    );
    expect(check(stated).issues).toEqual([]);
  });
});

describe('dossier ids', () => {
  test('[A12] a mapping to no record is an issue', () => {
    const tiny = tinyAtlas();
    tiny.edit('dossier-ids.yaml', 'findings/calf-raise-hurts', 'findings/nothing');
    expect(faults(check(tiny))).toEqual([
      'dossier-ids.yaml:7 findings[0].mapped[0] unknown-record findings/nothing',
    ]);
  });

  test('[A12] list and record must agree, both ways', () => {
    const tiny = tinyAtlas();
    tiny.edit('muscles/soleus.yaml', 'evidenceId: soleus', 'evidenceId: soleus_muscle');
    expect(faults(check(tiny))).toEqual([
      'dossier-ids.yaml:2 muscles[0].mapped[0] evidence-id-differs soleus_muscle',
      'muscles/soleus.yaml:3 evidenceId evidence-id-unlisted none',
    ]);
  });
});

test('[A13] a pair given twice, either way round, is an issue', () => {
  const tiny = tinyAtlas();
  const again =
    '{ a: soleus, b: gastrocnemius, share: 0.3, estimate: true, reason: x, grade: expert }';
  tiny.edit('pairs.yaml', '- {', `- ${again}\n- {`);
  expect(faults(check(tiny))).toEqual(['pairs.yaml:2 [1] repeated gastrocnemius+soleus']);
});

test('[A14] estimates are counted over all claims and by what they are about', () => {
  const { estimates } = check(tinyAtlas());
  expect(estimates.by['chances']).toEqual({ claims: 7, estimates: 4, seen: 3, share: 4 / 7 });
  expect(estimates.by['backgrounds']).toMatchObject({ claims: 5, share: 1 });
  const parts = Object.values(estimates.by);
  expect(estimates.claims).toBe(parts.reduce((sum, part) => sum + part.claims, 0));
});
