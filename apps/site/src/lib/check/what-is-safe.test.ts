import { emptyStory, type Differential, type Knowledge } from '@unknot/differential';
import { expect, test } from 'vitest';
import { whatIsSafe } from './what-is-safe.ts';

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

test('psoas and iliacus are moved, never pressed', () => {
  const safe = whatIsSafe(
    { cautions },
    emptyStory,
    verdict(['psoas-major', 'rectus-femoris', 'iliacus']),
  );
  expect(safe.press.map(({ id }) => id)).toEqual(['rectus-femoris']);
  expect(safe.move.map(({ id }) => id)).toEqual(['psoas-major', 'iliacus']);
  expect(safe.limits).toEqual(['general-dose', 'psoas-through-belly']);
});

test('a limit is named when its rule holds for a muscle shown, and only then', () => {
  const limits = (story: typeof emptyStory, tendon?: number): readonly string[] =>
    whatIsSafe({ cautions }, story, verdict(['gluteus-medius'], tendon)).limits;
  expect(limits(emptyStory)).toEqual(['general-dose']);
  expect(limits(emptyStory, 0.4)).toEqual(['general-dose', 'outer-hip-tendon']);
  const numb = { ...emptyStory, findings: { 'numb-or-tingling': 'yes' } as const };
  expect(limits(numb)).toEqual(['general-dose', 'nerve-pain']);
});

test('no more than three muscles are named', () => {
  const many = ['gluteus-medius', 'gluteus-minimus', 'piriformis', 'soleus'];
  expect(whatIsSafe({ cautions }, emptyStory, verdict(many)).press).toHaveLength(3);
});
