import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerChance } from '../test/brute-force.ts';
import { randomStory, randomWorld } from '../test/random-knowledge.ts';
import { differentiate } from './differentiate.ts';
import { createModel } from './model.ts';
import { expectedBits, isSettled, nextQuestions } from './next-question.ts';
import { emptyStory } from './story.ts';

function bitsByEnumeration(share: readonly number[], yes: readonly number[]): number {
  const h = (ps: readonly number[]): number =>
    ps.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
  const pYes = share.reduce((sum, p, s) => sum + p * (yes[s] ?? 0), 0);
  const after = (answer: boolean, total: number): number[] =>
    share.map((p, s) => (p * (answer ? (yes[s] ?? 0) : 1 - (yes[s] ?? 0))) / total);
  return h(share) - pYes * h(after(true, pYes)) - (1 - pYes) * h(after(false, 1 - pYes));
}

describe('next question', () => {
  test('[D30] the information of an answer is the expected drop of entropy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const world = randomWorld(seed);
        const model = createModel(world.knowledge, world.geometry);
        const share = differentiate(model, randomStory(world, seed)).entries;
        const ordered = world.knowledge.sources.map(
          ({ id }) => share.find((e) => e.id === id)?.posterior ?? 0,
        );
        world.knowledge.findings.forEach((_, row) => {
          const yes = ordered.map((_, s) => answerChance(world, row, s, model.settings));
          const fast = expectedBits(model, row, Float64Array.from(ordered));
          expect(fast).toBeCloseTo(bitsByEnumeration(ordered, yes), 6);
        });
      }),
    );
  });

  test('[D30] [D31] answered, irrelevant and unsafe findings are not offered; the rest by bits a second', () => {
    const world = randomWorld(9);
    const findings = world.knowledge.findings.map((finding, i) => ({
      ...finding,
      ...(i === 0 ? { askWhen: { touches: ['heel'] } } : {}),
      ...(i === 1 ? { notWhen: [{ flag: 'bone-stress-pattern' }] } : {}),
    }));
    const model = createModel({ ...world.knowledge, findings }, world.geometry);
    const share = new Float64Array(5).fill(0.2);
    const offered = (story = emptyStory, flags: string[] = []): string[] =>
      nextQuestions(model, story, share, new Set(flags)).map(({ finding }) => finding);
    expect(offered()).not.toContain('finding-0');
    expect(offered({ ...emptyStory, touches: ['heel'] })).toContain('finding-0');
    expect(offered()).toContain('finding-1');
    expect(offered(emptyStory, ['bone-stress-pattern'])).not.toContain('finding-1');
    expect(offered({ ...emptyStory, findings: { 'finding-2': 'not-sure' } })).not.toContain(
      'finding-2',
    );
    const rates = nextQuestions(model, emptyStory, share, new Set()).map((q) => q.bits / q.seconds);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  test('[D31] a test is withheld while the sources of a flag it names are likely', () => {
    const world = randomWorld(9);
    const redFlags = [
      {
        id: 'bone-stress-pattern',
        card: 6,
        askWhen: 'always',
        when: { finding: 'finding-5' },
        level: 'see-doctor-days',
        escalations: [],
        because: '',
        locksRelief: true,
        findings: ['finding-5'],
        sources: ['source-0', 'source-1'],
      } as const,
    ];
    const findings = world.knowledge.findings.map((finding, i) =>
      i === 1 ? { ...finding, notWhen: [{ flag: 'bone-stress-pattern' }] } : finding,
    );
    const model = createModel({ ...world.knowledge, findings, redFlags }, world.geometry);
    const offered = (bone: number): string[] => {
      const share = Float64Array.of(bone / 2, bone / 2, 1 - bone, 0, 0);
      return nextQuestions(model, emptyStory, share, new Set()).map(({ finding }) => finding);
    };
    expect(offered(0.049)).toContain('finding-1');
    expect(offered(0.051)).not.toContain('finding-1');
  });

  test('[D32] questions stop when settled, worthless or enough', () => {
    const question = { finding: 'x', bits: 1, seconds: 5 };
    expect(isSettled(0.4, [question], 0)).toBe(false);
    expect(isSettled(0.61, [question], 2)).toBe(false);
    expect(isSettled(0.61, [question], 3)).toBe(true);
    expect(isSettled(0.4, [{ ...question, bits: 0.02 }], 2)).toBe(false);
    expect(isSettled(0.4, [{ ...question, bits: 0.02 }], 3)).toBe(true);
    expect(isSettled(0.4, [question], 8)).toBe(true);
    expect(isSettled(0.4, [], 0)).toBe(true);
  });
});
