import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../../test/gather.ts';
import { loadEngine, type Engine } from '../engine.ts';
import { ablation, ablationTable, type AblationRow } from './ablation.ts';
import { markCases } from './mark-cases.ts';
import { ranking, type Marked } from './score.ts';

const fixture = fileURLToPath(new URL('../../test/fixtures/exam.jsonl', import.meta.url));

let engine: Engine;
let marked: readonly Marked[];
let rows: readonly AblationRow[];
beforeAll(async () => {
  engine = await loadEngine();
  const { byPrior } = await markCases(engine, fixture, ['even'], gather().output);
  marked = byPrior[0]?.[1] ?? [];
  rows = ablation(engine, marked, 'even');
});

function named(name: string): AblationRow {
  return rows.find((row) => row.name === name) as AblationRow;
}

describe('ablation', () => {
  test('[X8] knows nothing, one part at a time, and all', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      'prior only',
      'map only',
      'history only',
      'self-tests only',
      'all',
    ]);
  });

  test('[X8] all is the exam itself', () => {
    const { top1, logScore } = ranking(marked);
    expect(named('all').top1.value).toBeCloseTo(top1.value, 12);
    expect(named('all').logScore).toBeCloseTo(logScore, 12);
  });

  test('[X8] the prior alone is the same whatever was painted and answered', () => {
    const bare = marked.map((one) => ({ ...one, given: { ...one.given, pain: [], findings: {} } }));
    const [prior, ...others] = ablation(engine, bare, 'even');
    expect(prior).toEqual(named('prior only'));
    for (const one of others) expect({ ...one, name: 'prior only' }).toEqual(named('prior only'));
  });

  test('[X8] each part sees nothing of the others', () => {
    const bare = marked.map((one) => ({ ...one, given: { ...one.given, findings: {} } }));
    const without = ablation(engine, bare, 'even');
    const draw = without.find(({ name }) => name === 'prior only');
    expect(without.find(({ name }) => name === 'history only')).toEqual({
      ...draw,
      name: 'history only',
    });
    expect(without.find(({ name }) => name === 'map only')).toEqual(named('map only'));
  });

  test('[X8] the table says how far all is above the prior and the map alone', () => {
    expect(ablationTable(rows).at(-1)).toMatch(
      /^All together gain, in top-1, \d+ points over the prior alone and -?\d+ over the map alone;/,
    );
  });
});
