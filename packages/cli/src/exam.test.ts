import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../test/gather.ts';
import { exam, type ExamOptions } from './exam.ts';
import type { Score } from './exam/score.ts';

const fixture = fileURLToPath(new URL('../test/fixtures/exam.jsonl', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-exam-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(options: Partial<ExamOptions> = {}) {
  const { output, out, errors } = gather();
  const status = await exam({ file: fixture, json: true, prior: undefined, ...options }, output);
  return { status, out: out(), errors: errors() };
}

interface Report {
  readonly cases: number;
  readonly unscored: number;
  readonly scores: Readonly<Record<string, Score>>;
}

async function report(options: Partial<ExamOptions> = {}): Promise<Report> {
  return JSON.parse((await run(options)).out[0] ?? '') as Report;
}

function written(content: string): string {
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, content);
  return file;
}

describe('exam', () => {
  test('[X6] counts what is not scorable and leaves it out', async () => {
    const { cases, unscored, scores } = await report();
    expect([cases, unscored]).toEqual([2, 1]);
    expect(scores['runner']?.ranking.cases).toBe(2);
  });

  test('[X7] marks both priors unless one is asked for', async () => {
    expect(Object.keys((await report()).scores)).toEqual(['runner', 'even']);
    expect(Object.keys((await report({ prior: 'even' })).scores)).toEqual(['even']);
  });

  test('[X3] a constructed emergency is not missed, and counts as one', async () => {
    const { triage } = (await report()).scores['runner'] as Score;
    expect([triage.missedEmergency.count, triage.missedEmergency.of]).toEqual([0, 1]);
    expect([triage.missedDanger.of, triage.reliefKept.of]).toEqual([1, 1]);
  });

  test('[X5] tables name every group, every rival and both priors', async () => {
    const { status, out } = await run({ json: false });
    const text = out.join('\n');
    expect(status).toBe(0);
    expect(text).toContain('2 cases scored, 1 left out as not scorable.');
    for (const part of ["### Runner's prior", '### Even prior', '| nerve | 1 |', '| tendon | 1 |'])
      expect(text).toContain(part);
    expect(text).toContain('| triage | engine | always self-care | always see-physio |');
    expect(text).toContain('| ten-flag rule |');
  });

  test('[X5] the examination names every missed danger', async () => {
    const truth = { accept: ['soleus'], group: 'made', triage: 'emergency', triageInferable: true };
    const given = { pain: [{ region: 'left/calf' }], truth, quality: { scored: true } };
    const file = written(
      ['missed-1', 'missed-2'].map((id) => JSON.stringify({ id, ...given })).join('\n'),
    );
    const { triage, triageFailures } = (await report({ file })).scores['runner'] as Score;
    expect([triage.missedDanger.count, triage.missedEmergency.count]).toEqual([2, 2]);
    expect(triageFailures.map(({ id }) => id)).toEqual(['missed-1', 'missed-2']);
    const { out } = await run({ file, json: false, prior: 'runner' });
    const missed = out.filter((line) => /^\| missed-\d .*\| emergency \|$/.test(line));
    expect(missed).toHaveLength(2);
  });

  test('[X8] parts of the story are marked when asked for', async () => {
    const { out } = await run({ json: false, ablation: true });
    expect(out.filter((line) => line === 'A part of each story alone:')).toHaveLength(2);
    const both = JSON.parse((await run({ ablation: true })).out[0] ?? '') as { ablation?: object };
    expect(Object.keys(both.ablation ?? {})).toEqual(['runner', 'even']);
    expect((await report()) as object).not.toHaveProperty('ablation');
  });

  test('[X9] [X11] a report is written, and nothing has moved since', async () => {
    const file = join(folder, 'report.md');
    expect((await run({ report: file })).out).toEqual([file, join(folder, 'report.json')]);
    expect(readFileSync(file, 'utf8')).toContain('# How often it is right');
    const { out } = await run({ since: join(folder, 'report.json') });
    expect(out.join('\n')).toContain('0 of 2 cases moved');
  });

  test('[X9] [X11] neither goes with one prior, nor to a folder that is not there', async () => {
    await expect(run({ report: 'x.md', prior: 'even' })).rejects.toThrow('leave --prior out');
    await expect(run({ since: 'x.json', prior: 'even' })).rejects.toThrow('leave --prior out');
    const nowhere = join(folder, 'none', 'x.md');
    await expect(run({ report: nowhere })).rejects.toThrow(`${nowhere}: no such file`);
  });

  test('[X6] a line without truth stops it, by file, line, id and field', async () => {
    const file = written('{"id":"bare","pain":[]}\n');
    await expect(run({ file })).rejects.toThrow(
      `${file}:1 (bare): wrong-type: truth: expected an object, got nothing`,
    );
  });

  test('[X6] a bad line stops it likewise', async () => {
    const file = written('{"id":"bad","pain":[{"region":"x"}]}\n');
    await expect(run({ file })).rejects.toThrow(`${file}:1 (bad): unknown-region: pain[0].region`);
  });

  test('[X6] an empty file stops it', async () => {
    await expect(run({ file: written('') })).rejects.toThrow('empty-file');
  });
});
