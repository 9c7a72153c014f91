import { decodeBundle } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cautionFindings } from './caution-findings.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(/[/\\]$/, '');
const { atlasJson, zones } = loadCompiledAtlas(root);
const { knowledge } = decodeBundle(atlasJson, zones);

test('the card asks for skin, operation, veins, blood thinner and pregnancy, also when asked before', () => {
  const asked = cautionFindings(knowledge, ['tensor-fasciae-latae'], {
    findings: { 'blood-thinner': 'no', 'pregnant-or-recent-birth': 'no' },
  });
  for (const id of [
    'skin-broken-or-infected-there',
    'varicose-veins',
    'blood-thinner',
    'pregnant-or-recent-birth',
  ])
    expect(asked).toContain(id);
  expect(cautionFindings(knowledge, ['psoas-major'], { findings: {} })).toContain(
    'recent-operation-there',
  );
});

test('it asks nothing twice that a card has settled, and no self-test', () => {
  const open = cautionFindings(knowledge, ['soleus'], { findings: {} });
  expect(open).toContain('clot-before');
  const answered = cautionFindings(knowledge, ['soleus'], { findings: { 'clot-before': 'no' } });
  expect(answered).not.toContain('clot-before');
  const kinds = new Map(knowledge.findings.map(({ id, kind }) => [id, kind]));
  expect(open.filter((id) => kinds.get(id) === 'self-test')).toEqual([]);
});

test('the book that pages open with holds every stop sign', () => {
  const file = loadCompiledAtlas(root).techniquesJson;
  const { stopSigns } = JSON.parse(file) as { stopSigns: { id: string }[] };
  expect(stopSigns.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['pulse', 'numb', 'electric', 'sharp', 'sick', 'swelling']),
  );
});
