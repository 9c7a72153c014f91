import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../../test/gather.ts';
import { loadEngine, repositoryRoot, type Engine } from '../engine.ts';
import { markCases, type MarkedCases } from './mark-cases.ts';
import { published } from './published.ts';
import { readAccuracyRecord } from './read-accuracy-record.ts';
import { accuracyReport } from './report.ts';
import { fitSection } from './report-context.ts';
import { rankOf } from './score.ts';
import { reportCommand } from './write-report.ts';

const root = repositoryRoot() as string;
const fixture = fileURLToPath(new URL('../../test/fixtures/exam.jsonl', import.meta.url));
const development = join(root, 'atlas', 'cases', 'development.jsonl');
const committed = join(root, 'docs', 'accuracy.md');

let engine: Engine;
let marked: MarkedCases;
beforeAll(async () => {
  engine = await loadEngine();
  marked = await markCases(engine, fixture, ['runner', 'even'], gather().output);
});

describe('the report', () => {
  test('[X9] has every section, the command that makes it, and its versions', () => {
    const text = accuracyReport(engine, marked, undefined, 'the command');
    for (const title of [
      '## Read this first',
      '## In one table',
      '## By group of cases',
      '## Triage',
      '## Where it falls short',
      '## What each part does alone',
      '## Every failure',
      '## What others publish',
      '## What was fitted to these cases',
    ])
      expect(text).toContain(`\n${title}\n`);
    expect(text).toContain(`Atlas ${engine.knowledge.version}, body ${engine.body.hash}.`);
    expect(text).toContain('2 published cases scored, 1 left out');
    expect(text).toContain('`the command`');
    expect(text).not.toMatch(/undefined|NaN/);
  });

  test('[X9] names every case not put first, with a reason', () => {
    const text = accuracyReport(engine, marked, undefined, '');
    const [, cases] = marked.byPrior[0] ?? [];
    for (const one of cases ?? []) {
      const line = new RegExp(`\\| ${one.given.id} \\| [a-z]+ \\| \\d+ \\|.*decibans ahead`);
      if (rankOf(one) > 1) expect(text).toMatch(line);
    }
  });

  test('[X10] figures of others cite works whose text was read', () => {
    for (const { reference } of published) {
      const file = join(root, 'atlas', 'references', `${reference}.yaml`);
      expect(existsSync(file), reference).toBe(true);
      expect(readFileSync(file, 'utf8'), reference).toMatch(/^seen: true$/m);
    }
  });

  test('[X10] says what was fitted, on which atlas, and what changed since', () => {
    const even = { top1: 0.5, top3: 0.7, top5: 0.8, logScore: -1.6 };
    const heldOut = { even, runner: { ...even, top1: 0.6 } };
    const levels = { exact: 0.7, accepted: 0.9, under: 0, over: 0.1 };
    const missed = { missedDanger: 0, missedEmergency: 0, reliefKept: 0.8 };
    const figures = { ...levels, ...missed };
    const triage = { candidates: 16, heldOut: figures, tried: [{ weights: [7, 3], figures }] };
    const chosen = { smallArea: 20 };
    const fit = { atlas: 'old', folds: 8, candidates: 121, heldOut, triage, chosen };
    const text = fitSection({ ...fit, note: 'By hand.' }, 'new', { smallArea: 40 }).join('\n');
    for (const part of [
      'atlas old',
      '121 candidates, 8 folds',
      'even prior top-1 50 %',
      "runner's prior top-1 60 %",
      '16 candidates',
      'accepted 90 %',
      '| 7, × 3 | 70 % | 90 % |',
      'By hand.',
    ])
      expect(text).toContain(part);
    expect(text).toContain('changed since the fit ran: smallArea');
    expect(fitSection(undefined, 'new', {}).join('\n')).toContain('No result of a fit');
  });
});

describe('the committed report', () => {
  const stale = (): string =>
    `docs/accuracy.md is stale; run: ${reportCommand(development, committed)}`;

  test('[X10] is that of this atlas and this body', () => {
    const versions = `Atlas ${engine.knowledge.version}, body ${engine.body.hash}.`;
    expect(readFileSync(committed, 'utf8').includes(versions), stale()).toBe(true);
  });

  test('[X10] is that of these settings', () => {
    const { settings, atlas } = readAccuracyRecord(committed.replace(/\.md$/, '.json'));
    expect([atlas, settings], stale()).toEqual([
      engine.knowledge.version,
      { ...engine.model.settings },
    ]);
  });
});
