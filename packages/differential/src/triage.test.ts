import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStory, randomWorld } from '../test/random-knowledge.ts';
import { differentiate } from './differentiate.ts';
import {
  levelRank,
  triageLevels,
  type Caution,
  type Knowledge,
  type RedFlag,
  type TriageLevel,
} from './knowledge.ts';
import { createModel, type Model } from './model.ts';
import { scoreDrawing } from './drawing-score.ts';
import { posterior, type Posterior } from './posterior.ts';
import { shareLevel } from './ranking-level.ts';
import { triage } from './triage.ts';
import { emptyStory, type Story } from './story.ts';

const feverFlag: RedFlag = {
  id: 'fever',
  card: 2,
  askWhen: 'always',
  when: { finding: 'finding-0' },
  level: 'urgent-same-day',
  escalations: [
    { when: { finding: 'finding-1' }, level: 'emergency', because: 'ill and cannot walk' },
  ],
  because: 'ill',
  locksRelief: true,
  findings: ['finding-0', 'finding-1'],
  sources: [],
};
const groinFlag: RedFlag = {
  ...feverFlag,
  id: 'lump',
  card: 5,
  askWhen: { touches: ['anterior-groin'] },
  when: { finding: 'finding-2' },
  level: 'see-doctor-days',
  escalations: [],
  because: 'a lump',
  findings: ['finding-2'],
};

function withFlags(
  redFlags: readonly RedFlag[],
  cautions: readonly Caution[] = [],
  change: (knowledge: Knowledge) => Knowledge = (k) => k,
): Model {
  const world = randomWorld(4);
  const calm = world.knowledge.sources.map((source) => ({
    ...source,
    kind: 'muscle' as const,
    action: 'self-care' as const,
    gate: 'none',
  }));
  const knowledge = change({ ...world.knowledge, sources: calm, redFlags, cautions });
  return createModel(knowledge, world.geometry);
}

const says = (findings: Story['findings'], more: Partial<Story> = {}): Story => ({
  ...emptyStory,
  ...more,
  findings,
});

describe('triage', () => {
  test('[D20] [D21] a flag fires on yes only, and its escalation outranks it', () => {
    const model = withFlags([feverFlag, groinFlag]);
    const level = (story: Story): string => differentiate(model, story).triage.level;
    expect(level(says({}))).toBe('self-care');
    expect(level(says({ 'finding-0': 'not-sure', 'finding-1': 'yes' }))).toBe('self-care');
    expect(level(says({ 'finding-0': 'yes' }))).toBe('urgent-same-day');
    expect(level(says({ 'finding-0': 'yes', 'finding-1': 'yes' }))).toBe('emergency');
    const both = differentiate(model, says({ 'finding-0': 'yes', 'finding-2': 'yes' })).triage;
    expect(both.level).toBe('urgent-same-day');
    expect(both.redFlags).toEqual(['fever', 'lump']);
    expect(both.because).toEqual(['ill', 'a lump']);
  });

  const doctorsFirst = (): Model =>
    withFlags([], [], (k) => ({
      ...k,
      sources: k.sources.map((s, i) => ({
        ...s,
        action: i === 0 ? 'see-doctor-days' : 'see-physio',
      })),
    }));

  test('[D22] the ranking raises the level once leaving it would cost more', () => {
    const model = doctorsFirst();
    const share = new Float64Array(model.knowledge.sources.length);
    const at = (first: number): string => {
      share.fill((1 - first) / (share.length - 1));
      share[0] = first;
      return shareLevel(model, share);
    };
    const { triageLoss } = model.settings;
    const [missed, needless] = [triageLoss['see-doctor-days'][1]!, triageLoss['see-physio'][2]!];
    const even = needless / (missed + needless);
    expect(at(even - 0.001)).toBe('see-physio');
    expect(at(even + 0.001)).toBe('see-doctor-days');
  });

  test('[D22] the level has the least loss of all, whatever the shares', () => {
    const model = withFlags([], [], (k) => ({
      ...k,
      sources: k.sources.map((s, i) => ({ ...s, action: triageLevels[i % 5] as TriageLevel })),
    }));
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }), (weights) => {
        const total = Math.max(
          1,
          weights.reduce((a, b) => a + b, 0),
        );
        const share = Float64Array.from(weights, (w) => w / total);
        const cost = (answer: number): number =>
          triageLevels.reduce(
            (sum, need, n) => sum + share[n]! * model.settings.triageLoss[need][answer]!,
            0,
          );
        const chosen = cost(levelRank(shareLevel(model, share)));
        for (let answer = 0; answer < 5; answer++)
          expect(chosen).toBeLessThanOrEqual(cost(answer) + 1e-12);
      }),
    );
  });

  const yesAsked = (story: Story, finding: number): Story =>
    says({ ...story.findings, [`finding-${finding}`]: 'yes' }, story);
  const ranked = (model: Model, story: Story): Posterior =>
    posterior(model, story, scoreDrawing(model, story.drawing), 'runner');

  test('[D26] one more yes on a card never lowers the level', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer(), fc.constantFrom(0, 1, 2), (seed, telling, finding) => {
        const world = randomWorld(seed);
        const model = createModel(
          { ...world.knowledge, redFlags: [feverFlag, groinFlag] },
          world.geometry,
        );
        const story = randomStory(world, telling);
        const more = yesAsked(story, finding);
        const before = triage(model, story, ranked(model, story));
        const after = triage(model, more, ranked(model, more));
        expect(levelRank(after.level)).toBeGreaterThanOrEqual(levelRank(before.level));
      }),
      { numRuns: 400 },
    );
  });

  test('[D26] a danger answer that speaks for a calm source does not calm the level', () => {
    const model = withFlags([{ ...groinFlag, level: 'self-care' }], [], (k) => {
      const width = k.sources.length;
      const row = k.findings.findIndex(({ id }) => id === 'finding-2');
      const yes = k.yes.map((p, i) => (Math.floor(i / width) === row ? 0.9 : p));
      yes[row * width] = 0.01;
      return {
        ...k,
        yes,
        pairs: [],
        sources: k.sources.map((s, i) => ({
          ...s,
          factors: [],
          prior: i === 0 ? 40 : 60 / (width - 1),
          action: i === 0 ? 'see-doctor-days' : 'self-care',
        })),
      };
    });
    const calmed = says({ 'finding-2': 'yes' });
    expect(shareLevel(model, ranked(model, calmed).share)).toBe('self-care');
    expect(differentiate(model, says({})).triage.level).toBe('see-doctor-days');
    expect(differentiate(model, calmed).triage.level).toBe('see-doctor-days');
  });
});

describe('relief', () => {
  const answered = says({ 'finding-0': 'no', 'finding-1': 'no', 'finding-2': 'no' });

  test('[D23] no relief above see-physio or under a locking flag', () => {
    const model = withFlags([feverFlag, groinFlag]);
    expect(differentiate(model, answered).relief.allowed).toBe('yes');
    const flagged = differentiate(model, { ...answered, findings: { 'finding-2': 'yes' } });
    expect(flagged.relief.allowed).toBe('no');
    expect(flagged.relief.for).toEqual([]);
    const mild = { ...groinFlag, level: 'see-physio' as const };
    const locked = differentiate(withFlags([mild]), says({ 'finding-2': 'yes' }));
    expect(locked.triage.level).toBe('see-physio');
    expect(locked.relief).toEqual({ allowed: 'no', for: [], because: ['flag'] });
  });

  test('[D23] five per cent of bone is enough to withhold pressure', () => {
    const boneAt = (prior: number): Model =>
      withFlags([], [], (k) => ({
        ...k,
        pairs: [],
        sources: k.sources.map((s, i) => ({
          ...s,
          factors: [],
          prior: i === 0 ? prior : (100 - prior) / (k.sources.length - 1),
          gate: i === 0 ? 'bone' : 'none',
          kind: i === 0 ? 'condition' : 'muscle',
        })),
      }));
    expect(differentiate(boneAt(5.1), emptyStory).relief.because).toEqual(['bone']);
    expect(differentiate(boneAt(4.9), emptyStory).relief.allowed).toBe('yes');
  });

  test('[D23] [D25] a caution takes its muscle off the list, or all of them', () => {
    const caution = (muscles: Caution['muscles']): Caution => ({
      id: 'thin-blood',
      effect: 'withhold',
      muscles,
      sites: 'all',
      when: { finding: 'finding-3' },
      text: '',
    });
    const story = says({ 'finding-3': 'yes' });
    const one = differentiate(withFlags([], [caution(['source-1'])]), story).relief;
    expect(one.allowed).toBe('yes');
    expect(one.for).not.toContain('source-1');
    expect(one.for.length).toBe(4);
    const all = differentiate(withFlags([], [caution('all')]), story).relief;
    expect(all).toEqual({ allowed: 'no', for: [], because: ['caution:thin-blood'] });
  });

  test('[D24] an unanswered card asks first; one the drawing does not call for does not', () => {
    const model = withFlags([feverFlag, groinFlag]);
    const partly = says({ 'finding-0': 'no', 'finding-1': 'no' });
    expect(differentiate(model, partly).relief.allowed).toBe('yes');
    const groin = { ...partly, touches: ['anterior-groin'] };
    const asked = differentiate(model, groin).relief;
    expect(asked.allowed).toBe('ask-first');
    expect(asked.because).toContain('card:lump');
    const unsure = { ...groin, findings: { ...partly.findings, 'finding-2': 'not-sure' as const } };
    expect(differentiate(model, unsure).relief.allowed).toBe('ask-first');
  });

  test('[D24] a line with a rule of its own is asked and required only where that holds', () => {
    const lines = [{ finding: 'finding-1', askWhen: { finding: 'finding-0' } }];
    const model = withFlags([{ ...feverFlag, findings: ['finding-0', 'finding-1'], lines }]);
    const calm = differentiate(model, says({ 'finding-0': 'no' }));
    expect(calm.cards.map(({ findings }) => findings)).toEqual([['finding-0']]);
    expect(calm.relief.because.filter((why) => why.startsWith('card:'))).toEqual([]);
    const open = differentiate(model, says({ 'finding-0': 'yes' }));
    expect(open.cards[0]?.unanswered).toEqual(['finding-1']);
  });

  test('[D24] a refusal by a caution names the open cards as well', () => {
    const caution: Caution = {
      ...{ id: 'thin-blood', effect: 'withhold', muscles: 'all', sites: 'all', text: '' },
      when: { finding: 'finding-3' },
    };
    const story = { ...says({ 'finding-3': 'yes' }), touches: ['anterior-groin'] };
    const refused = differentiate(withFlags([groinFlag], [caution]), story).relief;
    expect(refused.because).toEqual(['caution:thin-blood', 'card:lump']);
    const told = { ...story, findings: { ...story.findings, 'finding-2': 'no' as const } };
    expect(differentiate(withFlags([groinFlag], [caution]), told).relief.because).toEqual([
      'caution:thin-blood',
    ]);
  });
});
