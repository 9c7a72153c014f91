import { differentiate, emptyStory, type Story } from '@unknot/differential';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadEngine, type Engine } from '../engine.ts';
import { weightOfFinding, weightOfQuality } from './weight-of-answer.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

/** Decibans by which a story moves one source against another, from the ranking itself. */
function moved(story: Partial<Story>, a: string, b: string): number {
  const odds = (said: Partial<Story>): number => {
    const { entries } = differentiate(engine.model, { ...emptyStory, ...said }, { prior: 'even' });
    const of = (id: string): number => entries.find((entry) => entry.id === id)?.posterior ?? NaN;
    return 10 * Math.log10(of(a) / of(b));
  };
  return odds(story) - odds({});
}

/** Two sources no listed pair holds, so that each posterior is its own. */
function unpaired(): [string, string] {
  const paired = new Set(engine.knowledge.pairs.flatMap(({ a, b }) => [a, b]));
  const alone = engine.knowledge.sources.filter(({ id }) => !paired.has(id));
  return [alone[0]?.id as string, alone[1]?.id as string];
}

describe('weight of an answer', () => {
  test('[K3] is what the answer alone moves the ranking by', () => {
    const [a, b] = unpaired();
    for (const { id } of engine.knowledge.findings.slice(0, 40)) {
      const [wa, wb] = [weightOfFinding(engine.model, a, id), weightOfFinding(engine.model, b, id)];
      expect(moved({ findings: { [id]: 'yes' } }, a, b)).toBeCloseTo(wa.ofYes - wb.ofYes, 3);
      expect(moved({ findings: { [id]: 'no' } }, a, b)).toBeCloseTo(wa.ofNo - wb.ofNo, 3);
    }
  });

  test('[K3] so it is for a quality, and one not named says nothing', () => {
    const [a, b] = unpaired();
    for (const { id } of engine.knowledge.qualities) {
      const [wa, wb] = [weightOfQuality(engine.model, a, id), weightOfQuality(engine.model, b, id)];
      expect(moved({ qualities: [id] }, a, b)).toBeCloseTo(wa.ofYes - wb.ofYes, 3);
      expect(wa.ofNo).toBe(0);
    }
  });

  test('[K3] [K4] where the record is silent it is nothing, and the background stands', () => {
    const silent = engine.knowledge.findings
      .map(({ id }) => weightOfFinding(engine.model, 'psoas-major', id))
      .filter(({ isKnown }) => !isKnown);
    expect(silent.length).toBeGreaterThan(0);
    for (const { yes, background, ofYes, ofNo } of silent) {
      expect(yes).toBeCloseTo(background, 6);
      expect(ofYes).toBeCloseTo(0, 5);
      expect(ofNo).toBeCloseTo(0, 5);
    }
  });

  test('[K3] an unknown id is a mistake of the program', () => {
    expect(() => weightOfFinding(engine.model, 'psoas-major', 'no-such')).toThrow('no-such');
    expect(() => weightOfFinding(engine.model, 'no-such', 'night-pain')).toThrow('no-such');
  });
});
