import { beforeAll, describe, expect, test } from 'vitest';
import { differentialOf } from '../answer.ts';
import { createCaseParser, type Case } from '../case.ts';
import { loadEngine, type Engine } from '../engine.ts';
import type { Marked } from './score.ts';
import { costs, whyMissed } from './why-missed.ts';
import { whyTriage } from './why-triage.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

function markedOf(given: object, truth: object, prior: 'even' | 'runner' = 'even'): Marked {
  const parsed = createCaseParser(engine.vocabulary)(JSON.stringify(given)).value as Case;
  return {
    given: parsed,
    truth: { truth: { group: 'x', triage: 'see-physio', safeAlso: [], ...truth } },
    result: differentialOf(engine, parsed, prior),
  } as unknown as Marked;
}

const hip = { pain: [{ region: 'right/lateral-hip-trochanter' }] };
const heelMissed = () =>
  markedOf({ ...hip, findings: { 'first-steps-worst': 'yes' } }, { accept: ['plantar-heel-pain'] });

describe('why a source was missed', () => {
  test('[X9] names the known thing that put the winner ahead, and by how much', () => {
    const marked = heelMissed();
    const winner = marked.result.entries[0];
    const accepted = marked.result.entries.find(({ id }) => id === 'plantar-heel-pain');
    const ahead = 10 * Math.log10((winner?.posterior ?? 0) / (accepted?.posterior ?? 1));
    const why = whyMissed(engine, marked, 'even');
    expect(why).toContain(
      `${winner?.id} is ${ahead.toFixed(1)} decibans ahead of plantar-heel-pain`,
    );
    expect(why).toMatch(/plantar-heel-pain: the drawing \(\d+\.\d\)/);
  });

  test('[X9] what spoke for the accepted source has a negative cost', () => {
    const found = costs(engine, heelMissed(), 'plantar-heel-pain', 'even');
    const firstSteps = found.find(({ what }) => what === 'first-steps-worst: yes');
    expect(firstSteps?.decibans).toBeLessThan(-1);
    expect(found.map(({ decibans }) => decibans)).toEqual(
      found.map(({ decibans }) => decibans).sort((a, b) => b - a),
    );
  });

  test('[X9] the base rate is a reason under the runner’s prior alone', () => {
    const names = (prior: 'even' | 'runner'): string[] =>
      costs(engine, heelMissed(), 'plantar-heel-pain', prior).map(({ what }) => what);
    expect(names('runner')).toContain('the base rate');
    expect(names('even')).not.toContain('the base rate');
  });

  test('[X9] a source the atlas does not hold is said to be so', () => {
    const marked = markedOf(hip, { accept: ['unheard-of'] });
    expect(whyMissed(engine, marked, 'even')).toBe('the atlas holds no accepted source');
  });
});

describe('why a level was wrong', () => {
  test('[X9] names the flags that fired', () => {
    const findings = { 'saddle-numb': 'yes', 'bladder-or-bowel': 'yes' };
    const marked = markedOf({ pain: [{ region: 'low-back-central' }], findings }, { accept: [] });
    expect(whyTriage(engine, marked)).toMatch(/^red flags fired: [a-z-]+/);
    expect(whyTriage(engine, marked)).toContain('sources that need emergency hold');
  });

  test('[X9] says how far the ranking was from the true level', () => {
    const marked = markedOf(hip, { accept: [], triage: 'emergency' }, 'runner');
    expect(whyTriage(engine, marked)).toMatch(
      /^no red flag fired; sources that need emergency hold \S+ % of the ranking: by it alone see-physio is expected to cost \d+\.\d\d and emergency \d+\.\d\d needless visits$/,
    );
  });
});
