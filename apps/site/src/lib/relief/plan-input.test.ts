import { fileURLToPath } from 'node:url';
import { decodeBundle, type TechniqueBook } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { emptyStory, type Answer, type Differential } from '@unknot/differential';
import { makePlan, type Plan } from '@unknot/relief';
import { expect, test } from 'vitest';
import { planInput } from './plan-input.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(/[/\\]$/, '');
const { atlasJson, zones, techniquesJson } = loadCompiledAtlas(root);
const { knowledge } = decodeBundle(atlasJson, zones);
const book = JSON.parse(techniquesJson) as TechniqueBook;
const muscle = 'tensor-fasciae-latae';

function planFor(findings: Readonly<Record<string, Answer>>): Plan {
  const entry = { id: muscle, kind: 'muscle', side: 'left', posterior: 0.4 };
  const verdict = { entries: [entry], triage: { redFlags: [] } } as unknown as Differential;
  const story = { ...emptyStory, findings };
  const gate = { relief: 'yes', buy: 'open', for: [muscle], because: [] } as const;
  const known = { gate, book, knowledge, story, verdict, owned: [], history: [] };
  return makePlan(planInput(known, 30, 0));
}
const kindsOf = ({ steps }: Plan): Set<string> => new Set(steps.map(({ kind }) => kind));

test('what everybody keeps to makes nothing lighter; a caution of one’s own does', () => {
  expect(planFor({}).muscles[0]).toMatchObject({ muscle, light: false });
  expect(planFor({ 'osteoporosis-risk': 'yes' }).muscles[0]).toMatchObject({ light: true });
});

test('under a sore outer-hip tendon the muscle beside it is eased and not stretched across', () => {
  expect(kindsOf(planFor({}))).toContain('stretch');
  const sore = planFor({ 'one-leg-stand-hurts': 'yes' });
  expect(sore.muscles[0]).toMatchObject({ muscle, light: false });
  expect(kindsOf(sore)).not.toContain('stretch');
});
