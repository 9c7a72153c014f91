import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStory, randomWorld, seeded } from '../test/random-knowledge.ts';
import { differentiate, type Differential } from './differentiate.ts';
import { levelRank } from './knowledge.ts';
import { createModel, type Model } from './model.ts';
import type { Treated } from './treatment.ts';

interface Trial {
  readonly model: Model;
  readonly plain: Differential;
  readonly after: Differential;
  readonly treated: readonly Treated[];
}

function trial(seed: number): Trial {
  const world = randomWorld(seed);
  const model = createModel(world.knowledge, world.geometry);
  const story = randomStory(world, seed);
  const random = seeded(seed + 1);
  const treated = world.knowledge.sources
    .filter(() => random() < 0.5)
    .map(({ id }) => ({
      source: id,
      ratio: 4 ** (2 * random() - 1),
      claim: `session-effects/${id}`,
    }));
  const plain = differentiate(model, story);
  return { model, plain, after: differentiate(model, story, { treated }), treated };
}

const share = ({ entries }: Differential, id: string): number =>
  entries.find((entry) => entry.id === id)!.posterior;
const seed = fc.integer({ min: 0, max: 1e6 });

test('[D40] a session that eased raises its muscle a little, a useless one lowers it, and shares sum to one', () => {
  let moved = 0;
  fc.assert(
    fc.property(seed, fc.constantFrom(1.5, 0.67), (s, ratio) => {
      const { model, plain } = trial(s);
      const free = model.knowledge.sources.filter(
        ({ action, gate }) => levelRank(action) < levelRank('see-doctor-days') && gate === 'none',
      );
      if (free.length < 2) return;
      const { id } = free[0]!;
      const story = randomStory(randomWorld(s), s);
      const treated = [{ source: id, ratio, claim: 'session-effects/eased' }];
      const after = differentiate(model, story, { treated });
      const before = share(plain, id);
      moved += Math.abs(share(after, id) - before);
      if (ratio > 1) expect(share(after, id)).toBeGreaterThanOrEqual(before - 1e-12);
      else expect(share(after, id)).toBeLessThanOrEqual(before + 1e-12);
      expect(share(after, id)).toBeLessThanOrEqual(Math.min(1, 1.5 * before) + 1e-9);
      const total = after.entries.reduce((sum, entry) => sum + entry.posterior, 0);
      expect(total).toBeCloseTo(1, 9);
      const reason = after.entries
        .find((entry) => entry.id === id)!
        .reasons.find(({ finding }) => finding === 'session');
      if (reason) expect(reason.claim).toBe('session-effects/eased');
    }),
    { seed: 40 },
  );
  expect(moved).toBeGreaterThan(0.5);
});

test('[D40] reasons add up with sessions as without', () => {
  fc.assert(
    fc.property(seed, (s) => {
      const { model, after } = trial(s);
      const rates = model.rates.runner;
      const log = new Map(after.entries.map((e) => [e.id, 10 * Math.log10(e.posterior)]));
      model.knowledge.sources.forEach((source, h) => {
        const entry = after.entries.find((e) => e.id === source.id)!;
        if (entry.posterior < 0.001) return;
        const rest = 1 - (rates[h] ?? 0);
        const rivals = model.knowledge.sources.reduce(
          (sum, k, i) => (i === h ? sum : sum + ((rates[i] ?? 0) / rest) * (log.get(k.id) ?? 0)),
          0,
        );
        const sum = entry.reasons.reduce((total, r) => total + r.decibans, 0);
        expect(sum).toBeCloseTo((log.get(source.id) ?? 0) - rivals, 6);
      });
    }),
    { seed: 41 },
  );
});

test('[D40] whatever ratio is given, a share at most doubles against a rival that is not treated', () => {
  const freeOf = (s: number): string[] =>
    randomWorld(s)
      .knowledge.sources.filter(({ gate, action }) => gate === 'none' && levelRank(action) < 2)
      .map(({ id }) => id);
  const s = Array.from({ length: 500 }, (_, i) => i).find((i) => freeOf(i).length >= 2)!;
  const [a, b] = freeOf(s) as [string, string];
  const { model, plain } = trial(s);
  const story = randomStory(randomWorld(s), s);
  for (const ratio of [1e9, Infinity, NaN, -3]) {
    const after = differentiate(model, story, { treated: [{ source: a, ratio, claim: 'x' }] });
    const odds = share(after, a) / share(after, b) / (share(plain, a) / share(plain, b));
    expect(odds).toBeLessThanOrEqual(2 + 1e-9);
    expect(odds).toBeGreaterThanOrEqual(0.5 - 1e-9);
  }
});

test('[D41] a session never changes a doctor’s source, triage, cards, relief or the questions', () => {
  let protectedSources = 0;
  fc.assert(
    fc.property(seed, (s) => {
      const { model, plain, after } = trial(s);
      for (const { id, action, gate } of model.knowledge.sources) {
        if (levelRank(action) < levelRank('see-doctor-days') && gate === 'none') continue;
        protectedSources++;
        expect(share(after, id)).toBe(share(plain, id));
      }
      for (const part of ['triage', 'cards', 'relief', 'next', 'settled', 'explained'] as const)
        expect(after[part]).toEqual(plain[part]);
    }),
    { seed: 42 },
  );
  expect(protectedSources).toBeGreaterThan(50);
});
