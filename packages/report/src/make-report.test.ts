import { emptyDrawing, type Body } from '@unknot/body';
import { emptyStory, type Differential, type Entry } from '@unknot/differential';
import { makeReport, mainReasons } from './index.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const decibans = fc.double({ min: -30, max: 30, noNaN: true });

function entryOf(id: string, posterior: number, weights: readonly number[]): Entry {
  const reasons = weights.map((weight, i) => ({
    finding: `finding-${i}`,
    answer: 'yes',
    decibans: weight,
    claim: 'none',
  }));
  const score = weights.reduce((sum, weight) => sum + weight, 0);
  return { id, kind: 'muscle', side: 'left', posterior, band: 'possible', score, reasons };
}

function verdictOf(entries: readonly Entry[]): Differential {
  return {
    triage: { level: 'self-care', redFlags: [], because: ['A sentence.'], locked: false },
    entries,
    explained: true,
    ties: [],
    next: [],
    settled: true,
    cards: [],
    relief: { allowed: 'no', for: [], because: [] },
  } as unknown as Differential;
}

function reportOf(entries: readonly Entry[], more: object = {}) {
  return makeReport({
    made: '2026-03-02T08:30:00.000Z',
    versions: { atlas: 'a', body: 'b' },
    story: { ...emptyStory, findings: { 'fever-or-ill': 'no' } },
    drawing: emptyDrawing({ hash: 'b' } as Body),
    regions: [],
    qualities: [],
    verdict: verdictOf(entries),
    ...more,
  });
}

describe('what is in a report', () => {
  test('[P1] ids, numbers and times, no sentence', () => {
    const text = JSON.stringify(reportOf([entryOf('soleus', 0.4, [3])]));
    expect(text).toContain('"soleus"');
    expect(text).not.toContain('A sentence.');
    expect(text).not.toMatch(/"[^"]* [^"]*"/);
  });

  test('[P2] sources from 2 %, eight at most', () => {
    const many = Array.from({ length: 12 }, (_, i) => entryOf(`s${i}`, 0.08, []));
    expect(reportOf(many).differential).toHaveLength(8);
    const few = [entryOf('a', 0.9, []), entryOf('b', 0.02, []), entryOf('c', 0.019, [])];
    expect(reportOf(few).differential.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('[P2] named reasons and the rest add up to the score', () => {
    fc.assert(
      fc.property(fc.array(decibans, { maxLength: 40 }), (weights) => {
        const entry = entryOf('soleus', 0.5, weights);
        const reasons = mainReasons(entry);
        const sum = reasons.reduce((all, reason) => all + reason.decibans, 0);
        expect(sum).toBeCloseTo(entry.score, 0.9);
        expect(reasons.length).toBeLessThanOrEqual(9);
        expect(Math.abs(sum - entry.score)).toBeLessThanOrEqual(0.0501);
      }),
    );
  });

  test('[P2] the heaviest reasons are named, against as well as for', () => {
    const weights = [...Array.from({ length: 10 }, () => 0.4), -7, 5];
    const [first, second] = mainReasons(entryOf('soleus', 0.5, weights));
    expect([first?.decibans, second?.decibans]).toEqual([-7, 5]);
  });

  test('[P3] ratings, sessions and runs in order of time, whatever their time zone', () => {
    const ratings = [
      { at: '2026-03-04T07:00:00.000Z', pain: 4 },
      { at: '2026-03-04T08:30:00.000+02:00', pain: 5 },
    ];
    expect(reportOf([], { ratings }).ratings.map(({ pain }) => pain)).toEqual([5, 4]);
  });
});
