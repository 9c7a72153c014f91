import { expect, test } from 'vitest';
import { tinyAtlas } from './testing/tiny-atlas.ts';
import { issueLine } from './issue.ts';
import { readAtlas } from './read-atlas.ts';

const issuesOf = (root: string): string[] => readAtlas(root).issues.map(issueLine);

test('[A4] a whole atlas reads without issues', () => {
  const { atlas, issues } = readAtlas(tinyAtlas().root);
  expect(issues).toEqual([]);
  expect([...atlas.folders.muscles.keys()]).toEqual(['gastrocnemius', 'soleus']);
  expect(atlas.vocabulary?.value.qualities).toEqual(['ache', 'burning']);
});

test('[A3] a value out of range is named with its own line', () => {
  const tiny = tinyAtlas();
  tiny.edit('muscles/soleus.yaml', 'yes: 0.6', 'yes: 1.6');
  expect(readAtlas(tiny.root).issues).toEqual([
    {
      file: 'muscles/soleus.yaml',
      record: 'soleus',
      field: 'findings[0].yes',
      line: 28,
      code: 'out-of-range',
      expected: '≤ 0.97',
      got: '1.6',
    },
  ]);
});

test('[A3] an absent field is named with the line of its parent', () => {
  const tiny = tinyAtlas();
  tiny.edit('muscles/soleus.yaml', 'tellApart: One hurts with the knee bent., ', '');
  expect(issuesOf(tiny.root)).toEqual([
    'muscles/soleus.yaml:37: soleus confusedWith[0].tellApart: missing-field: expected string, got none',
  ]);
});

test('[A1] a misspelt field is one issue on its own line', () => {
  const tiny = tinyAtlas();
  tiny.edit('findings/leg-swollen.yaml', 'family:', 'familly:');
  expect(issuesOf(tiny.root)).toEqual([
    'findings/leg-swollen.yaml:8: leg-swollen familly: unknown-field: expected a known field, got familly',
  ]);
});

test('[A2] a claim without a source is an issue on its line', () => {
  const tiny = tinyAtlas();
  tiny.edit('muscles/soleus.yaml', 'estimate: true, reason: muscles ache, ', '');
  expect(issuesOf(tiny.root)).toEqual([
    'muscles/soleus.yaml:26: soleus qualities[0]: bad-claim: expected reference or estimate: true, got quality, yes, grade',
  ]);
});

test('[A6] a wrong rule is named down to the field of the form it is nearest to', () => {
  const tiny = tinyAtlas();
  tiny.edit('cautions/possible-clot.yaml', 'atLeast: 0.05', 'atLeast: 5');
  expect(issuesOf(tiny.root)).toEqual([
    'cautions/possible-clot.yaml:7: possible-clot when.any[1].atLeast: out-of-range: expected < 1, got 5',
  ]);
});

test('[A3] broken YAML names the line where it breaks', () => {
  const tiny = tinyAtlas();
  tiny.write('references/smith2020.yaml', 'id: smith2020\ncite: "Smith\n');
  const [issue] = readAtlas(tiny.root).issues;
  expect(issue).toMatchObject({ file: 'references/smith2020.yaml', code: 'bad-yaml' });
  expect(issue?.line).toBeGreaterThanOrEqual(2);
});

test('[A4] one broken record hides no other fault and is left out', () => {
  const tiny = tinyAtlas();
  tiny.write('references/smith2020.yaml', '{');
  tiny.edit('muscles/soleus.yaml', 'yes: 0.6', 'yes: six');
  tiny.edit('findings/leg-swollen.yaml', 'seconds: 5', 'seconds: 0');
  const { atlas, issues } = readAtlas(tiny.root);
  expect(new Set(issues.map(({ file }) => file))).toEqual(
    new Set(['references/smith2020.yaml', 'muscles/soleus.yaml', 'findings/leg-swollen.yaml']),
  );
  expect(atlas.folders.muscles.has('soleus')).toBe(false);
  expect(atlas.folders.muscles.has('gastrocnemius')).toBe(true);
  expect(atlas.broken.has('muscles/soleus')).toBe(true);
});

test('[A4] an absent file is an issue', () => {
  const tiny = tinyAtlas();
  tiny.remove('pairs.yaml');
  expect(issuesOf(tiny.root)).toEqual([
    'pairs.yaml:1: pairs: missing-file: expected a file, got none',
  ]);
});
