import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteForce } from '../test/brute-force.ts';
import { randomStory, randomWorld, type World } from '../test/random-knowledge.ts';
import { differentiate, rankDrawing } from './differentiate.ts';
import { scoreDrawing } from './drawing-score.ts';
import { createModel, type Model } from './model.ts';
import { defaultSettings } from './settings.ts';
import type { Story } from './story.ts';

const seed = fc.integer({ min: 0, max: 1e6 });

function setUp(s: number): { world: World; model: Model; story: Story } {
  const world = randomWorld(s);
  return {
    world,
    model: createModel(world.knowledge, world.geometry),
    story: randomStory(world, s),
  };
}

function posteriors(model: Model, story: Story): Map<string, number> {
  return new Map(differentiate(model, story).entries.map((e) => [e.id, e.posterior]));
}

function mirrored(world: World, story: Story): Story {
  const drawing = story.drawing.map(({ cell, weight }) => ({
    cell: world.geometry.mirror[cell] ?? cell,
    weight,
  }));
  return { ...story, drawing };
}

describe('ranking', () => {
  test('[D1] reasons add up to the score of the posteriors', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom('runner', 'even'), (s, prior) => {
        const { model, story } = setUp(s);
        const { entries } = differentiate(model, story, { prior });
        const rates = model.rates[prior];
        const log = new Map(entries.map((e) => [e.id, 10 * Math.log10(e.posterior)]));
        model.knowledge.sources.forEach((source, h) => {
          const rest = 1 - (rates[h] ?? 0);
          const rivals = model.knowledge.sources.reduce(
            (sum, k, i) => (i === h ? sum : sum + ((rates[i] ?? 0) / rest) * (log.get(k.id) ?? 0)),
            0,
          );
          const entry = entries.find((e) => e.id === source.id);
          if ((entry?.posterior ?? 0) < 0.001) return expect(entry?.reasons).toEqual([]);
          const sum = entry?.reasons.reduce((total, r) => total + r.decibans, 0) ?? NaN;
          expect(sum).toBeCloseTo((log.get(source.id) ?? 0) - rivals, 6);
        });
      }),
    );
  });

  test('[D2] posteriors are in 0…1 and sum to one', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const { model, story } = setUp(s);
        const values = [...posteriors(model, story).values()];
        expect(values.every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('[D3] the order of answers and cells changes nothing', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const { model, story } = setUp(s);
        const findings = Object.fromEntries(Object.entries(story.findings).reverse());
        const turned = { ...story, findings, drawing: [...story.drawing].reverse() };
        const [a, b] = [posteriors(model, story), posteriors(model, turned)];
        for (const [id, p] of a) expect(b.get(id)).toBeCloseTo(p, 12);
      }),
    );
  });

  test('[D4] not-sure and background answers change nothing', () => {
    const world = randomWorld(3);
    const width = world.knowledge.sources.length;
    const yes = world.knowledge.yes.slice();
    yes.fill(NaN, 0, width);
    const model = createModel({ ...world.knowledge, yes }, world.geometry);
    const story = randomStory(world, 3);
    const bare = { ...story, findings: {} };
    const before = posteriors(model, bare);
    for (const findings of [{ 'finding-0': 'yes' }, { 'finding-1': 'not-sure' }] as const) {
      const after = posteriors(model, { ...bare, findings });
      for (const [id, p] of before) expect(after.get(id)).toBeCloseTo(p, 12);
    }
    const spoken = posteriors(model, { ...bare, findings: { 'finding-1': 'yes' } });
    expect([...spoken].some(([id, p]) => Math.abs(p - (before.get(id) ?? 0)) > 1e-3)).toBe(true);
  });

  test('[D5] a mirrored drawing gives the mirrored result', () => {
    const swap = { left: 'right', right: 'left', both: 'both' } as const;
    fc.assert(
      fc.property(seed, (s) => {
        const { world, model, story } = setUp(s);
        const a = differentiate(model, story).entries;
        const b = new Map(
          differentiate(model, mirrored(world, story)).entries.map((e) => [e.id, e]),
        );
        for (const entry of a) {
          expect(b.get(entry.id)?.posterior).toBeCloseTo(entry.posterior, 9);
          if (entry.side !== null) expect(b.get(entry.id)?.side).toBe(swap[entry.side]);
        }
      }),
    );
  });

  test('[D6] [D7] [D8] [D10] [D11] [D12] [D13] the fast path equals brute force', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const { world, model, story } = setUp(s);
        const slow = bruteForce(world, story, defaultSettings);
        const fast = posteriors(model, story);
        model.knowledge.sources.forEach(({ id }, i) =>
          expect(Math.abs((fast.get(id) ?? 0) - (slow[i] ?? 0))).toBeLessThan(1e-4),
        );
      }),
    );
  });

  test('[D9] the cap bounds what a map can do, and is a reason of its own', () => {
    const world = randomWorld(11);
    const settings = { ...defaultSettings, drawingStrength: 400, drawingCapDecibans: 10 };
    const model = createModel({ ...world.knowledge, pairs: [] }, world.geometry, settings);
    const { drawing } = randomStory(world, 11);
    const { entries } = differentiate(
      model,
      { person: {}, drawing, touches: [], qualities: [], findings: {} },
      { prior: 'even' },
    );
    const [first, last] = [entries[0], entries.at(-1)];
    expect((first?.posterior ?? 0) / (last?.posterior ?? 1)).toBeLessThan(10.001);
    expect(entries.some((e) => e.reasons.some((r) => r.finding === 'drawing-cap'))).toBe(true);
  });

  test('[D10] without a drawing no source has a side', () => {
    const { model } = setUp(5);
    const story = { person: {}, drawing: [], touches: [], qualities: [], findings: {} };
    expect(differentiate(model, story).entries.every((e) => e.side === null)).toBe(true);
  });

  test('[D14] an even prior without evidence ranks all alike', () => {
    const world = randomWorld(8);
    const model = createModel({ ...world.knowledge, pairs: [] }, world.geometry);
    const story = { person: {}, drawing: [], touches: [], qualities: [], findings: {} };
    const { entries } = differentiate(model, story, { prior: 'even' });
    for (const entry of entries) expect(entry.posterior).toBeCloseTo(1 / entries.length, 12);
    const runner = differentiate(model, story).entries;
    expect(runner[0]?.posterior).toBeGreaterThan(1 / entries.length + 0.01);
  });

  test('[D15] [D16] ties lie within 0.8 of the first, three at most, and share the first band', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const { model, story } = setUp(s);
        const { entries, ties, explained } = differentiate(model, story);
        const top = entries[0]?.posterior ?? 0;
        const near = entries.slice(0, 3).filter((e) => e.posterior >= 0.8 * top);
        const expected = explained && near.length > 1 ? [near.map((e) => e.id)] : [];
        expect(ties).toEqual(expected);
        const first = entries.filter((e) => e.band === 'most-consistent');
        expect(first.length).toBe(explained ? near.length : 0);
        for (const e of entries.slice(near.length)) {
          if (e.posterior >= 0.1) expect(e.band).not.toBe('less-likely');
          if (e.posterior < 0.02) expect(e.band).toBe('less-likely');
        }
      }),
    );
  });

  test('[D17] a drawing outside every zone is not explained; an empty one is', () => {
    const world = randomWorld(2);
    const maps = world.knowledge.maps.map(() => ({
      cells: Uint16Array.of(0),
      weights: Float32Array.of(0.9),
    }));
    const model = createModel({ ...world.knowledge, maps }, world.geometry);
    const story = (cell: number): Story => ({
      person: {},
      drawing: [{ cell, weight: 1 }],
      touches: [],
      qualities: [],
      findings: {},
    });
    expect(differentiate(model, story(9)).explained).toBe(false);
    expect(differentiate(model, story(0)).explained).toBe(true);
    expect(differentiate(model, { ...story(0), drawing: [] }).explained).toBe(true);
  });

  test('[D6] painting cell by cell and rubbing out equals scoring the drawing at once', () => {
    const { model, story } = setUp(21);
    const score = scoreDrawing(model, story.drawing);
    score.paint(5, 0.7);
    score.paint(5, -0.7);
    const slow = differentiate(model, story).entries;
    const fast = rankDrawing(model, story, score);
    expect(fast.map(({ id }) => id)).toEqual(slow.map(({ id }) => id));
    fast.forEach((place, i) => expect(place.posterior).toBeCloseTo(slow[i]?.posterior ?? 0, 9));
  });
});
