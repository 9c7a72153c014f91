import { fileURLToPath } from 'node:url';
import type { TechniqueBook } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { emptyStory, type Differential, type Knowledge } from '@unknot/differential';
import { expect, test } from 'vitest';
import { whatIsSafe, type SafeWork } from './what-is-safe.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(/[/\\]$/, '');
const book = JSON.parse(loadCompiledAtlas(root).techniquesJson) as TechniqueBook;
const kindOf = (id: string) => book.techniques.find(({ muscle }) => muscle === id)?.kind;

type Caution = Knowledge['cautions'][number];
const caution = (id: string, muscles: Caution['muscles'], when: Caution['when']): Caution =>
  ({ id, effect: 'limit', muscles, sites: 'all', when, text: '' }) as Caution;

const cautions = [
  caution('general-dose', 'all', 'always'),
  caution('psoas-through-belly', ['psoas-major', 'iliacus'], 'always'),
  caution('nerve-pain', 'all', { finding: 'numb-or-tingling' }),
  caution('outer-hip-tendon', ['gluteus-medius'], { source: 'gluteal-tendinopathy', atLeast: 0.3 }),
];

const entry = (id: string, posterior: number) =>
  ({
    id,
    kind: 'muscle',
    side: 'left',
    posterior,
    band: 'possible',
    score: 0,
    reasons: [],
  }) as const;

function verdict(
  ids: readonly string[],
  tendon = 0.1,
): Pick<Differential, 'entries' | 'relief' | 'triage'> {
  return {
    entries: [...ids.map((id) => entry(id, 0.2)), entry('gluteal-tendinopathy', tendon)],
    relief: { allowed: 'yes', for: ids, because: [] },
    triage: { level: 'self-care', redFlags: [], because: [], locked: false },
  };
}

function safeFor(
  ids: readonly string[],
  { story = emptyStory, tendon }: { story?: typeof emptyStory; tendon?: number } = {},
): SafeWork {
  const known = { knowledge: { cautions }, kindOf, story, verdict: verdict(ids, tendon) };
  return whatIsSafe(known, { relief: 'yes', for: ids })!;
}
const idsOf = (entries: SafeWork['press']): string[] => entries.map(({ id }) => id);

test('what is never pressed is moved, whichever muscle it is: the technique decides', () => {
  for (const { muscle, kind } of book.techniques) {
    const { press, stroke, move } = safeFor([muscle]);
    const groups = { press: idsOf(press), stroke: idsOf(stroke), move: idsOf(move) };
    expect(groups, muscle).toEqual({ press: [], stroke: [], move: [], [kind]: [muscle] });
  }
  const never = book.techniques.filter(({ kind }) => kind === 'move').map(({ muscle }) => muscle);
  expect(never).toEqual(expect.arrayContaining(['pectineus', 'popliteus', 'psoas-major']));
});

test('the iliacus takes light strokes: it is named with neither the pressed nor the moved', () => {
  const safe = safeFor(['psoas-major', 'rectus-femoris', 'iliacus']);
  expect(idsOf(safe.press)).toEqual(['rectus-femoris']);
  expect(idsOf(safe.stroke)).toEqual(['iliacus']);
  expect(idsOf(safe.move)).toEqual(['psoas-major']);
  expect(safe.limits).toEqual(['general-dose', 'psoas-through-belly']);
});

test('nothing is named before the gate is open, and nothing the gate does not name', () => {
  const ids = ['soleus', 'piriformis'];
  const known = { knowledge: { cautions }, kindOf, story: emptyStory, verdict: verdict(ids) };
  for (const relief of ['no', 'ask-first'] as const)
    expect(whatIsSafe(known, { relief, for: ids })).toBeUndefined();
  expect(idsOf(whatIsSafe(known, { relief: 'yes', for: ['soleus'] })!.press)).toEqual(['soleus']);
  const shut = { ...known.verdict, relief: { allowed: 'no', for: ids, because: [] } } as const;
  expect(whatIsSafe({ ...known, verdict: shut }, { relief: 'yes', for: ids })).toBeUndefined();
});

test('a limit is named when its rule holds for a muscle shown, and only then', () => {
  const limits = (story: typeof emptyStory, tendon?: number): readonly string[] =>
    safeFor(['gluteus-medius'], { story, ...(tendon !== undefined && { tendon }) }).limits;
  expect(limits(emptyStory)).toEqual(['general-dose']);
  expect(limits(emptyStory, 0.4)).toEqual(['general-dose', 'outer-hip-tendon']);
  const numb = { ...emptyStory, findings: { 'numb-or-tingling': 'yes' } as const };
  expect(limits(numb)).toEqual(['general-dose', 'nerve-pain']);
});

test('no more than three muscles are named, and none without a technique', () => {
  const many = ['gluteus-medius', 'gluteus-minimus', 'piriformis', 'soleus'];
  expect(safeFor(many).press).toHaveLength(3);
  expect(idsOf(safeFor(['made-up', 'soleus']).press)).toEqual(['soleus']);
});
