import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { regionCells } from '@unknot/body';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../test/gather.ts';
import { writeLongLine } from '../test/long-line.ts';
import { differentialOf, type CheckAnswer } from './answer.ts';
import { createCaseParser, type Case } from './case.ts';
import { check, type CheckOptions } from './check.ts';
import { loadEngine, type Engine } from './engine.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../test/fixtures/${name}`, import.meta.url));

let engine: Engine;
let folder = '';
beforeAll(async () => {
  engine = await loadEngine();
  folder = mkdtempSync(join(tmpdir(), 'unknot-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function run(options: Partial<CheckOptions> & { file: string }) {
  const { output, out, errors } = gather();
  const status = await check({ form: 'jsonl', prior: 'runner', ...options }, output);
  return { status, out: out(), errors: errors() };
}

async function answerTo(given: object, prior: CheckOptions['prior'] = 'runner') {
  const file = written('one.json', JSON.stringify(given));
  const { out } = await run({ file, form: 'json', prior });
  return JSON.parse(out[0] ?? '') as CheckAnswer;
}

function parsed(file: string): Case {
  const { value } = createCaseParser(engine.vocabulary)(readFileSync(file, 'utf8'));
  if (value === undefined) throw new Error(`${file}: not a case`);
  return value;
}

describe('one case as JSON', () => {
  test('[C11] is one object on one line, of the fixed shape', async () => {
    const { status, out, errors } = await run({ file: fixture('outer-hip.json'), form: 'json' });
    expect([status, out.length, errors]).toEqual([0, 1, []]);
    const answer = JSON.parse(out[0] ?? '') as CheckAnswer;
    expect(Object.keys(answer)).toEqual([
      'id',
      'triage',
      'differential',
      'explained',
      'ties',
      'next',
      'relief',
      'versions',
    ]);
    expect(answer.id).toBe('constructed-outer-hip');
    expect(Object.keys(answer.triage)).toEqual(['level', 'redFlags', 'because']);
    expect(Object.keys(answer.differential[0] ?? {})).toEqual([
      'id',
      'kind',
      'side',
      'posterior',
      'band',
      'reasons',
    ]);
    expect(Object.keys(answer.next[0] ?? {}).sort()).toEqual(['bits', 'finding', 'seconds']);
    expect(answer.versions).toEqual({ atlas: engine.knowledge.version, body: engine.body.hash });
  });

  test('[C13] holds every source from 0.1 %, best first, each once', async () => {
    const file = fixture('outer-hip.json');
    const { out } = await run({ file, form: 'json' });
    const { differential } = JSON.parse(out[0] ?? '') as CheckAnswer;
    const posteriors = differential.map(({ posterior }) => posterior);
    expect(posteriors).toEqual([...posteriors].sort((a, b) => b - a));
    expect(posteriors.at(-1)).toBeGreaterThanOrEqual(0.001);
    expect(new Set(differential.map(({ id }) => id)).size).toBe(differential.length);
    const { entries } = differentialOf(engine, parsed(file), 'runner');
    const enough = entries.filter(({ posterior }) => posterior >= 0.001);
    expect(enough.length).toBeLessThan(entries.length);
    expect(differential.map(({ id }) => id)).toEqual(enough.map(({ id }) => id));
  });

  test.each(['runner', 'even'] as const)(
    '[C13] reasons sum to the score, under the %s prior',
    async (prior) => {
      const file = fixture('outer-hip.json');
      const { out } = await run({ file, form: 'json', prior });
      const { differential } = JSON.parse(out[0] ?? '') as CheckAnswer;
      const { entries } = differentialOf(engine, parsed(file), prior);
      const rates = engine.model.rates[prior];
      const rateOf = new Map(engine.knowledge.sources.map(({ id }, i) => [id, rates[i] ?? 0]));
      const decibans = (p: number): number => 10 * Math.log10(Math.max(p, 1e-300));
      expect(differential.length).toBeGreaterThan(3);
      for (const { id, posterior, reasons } of differential) {
        const rivals = entries.filter((entry) => entry.id !== id);
        const others = rivals.reduce((sum, rival) => sum + (rateOf.get(rival.id) ?? 0), 0);
        const against = rivals.reduce(
          (sum, r) => sum + ((rateOf.get(r.id) ?? 0) / others) * decibans(r.posterior),
          0,
        );
        const total = reasons.reduce((sum, reason) => sum + reason.decibans, 0);
        expect(total).toBeCloseTo(decibans(posterior) - against, 4);
      }
    },
  );

  test('[C14] a missing finding and one not sure of are the same', async () => {
    const pain = [{ region: 'left/calf' }];
    const missing = await answerTo({ pain, findings: {} });
    expect(await answerTo({ pain, findings: { 'hop-hurts': 'not-sure' } })).toEqual(missing);
    expect(await answerTo({ pain, findings: { 'hop-hurts': 'no' } })).not.toEqual(missing);
  });

  test('[C14] an activity nobody lists is no sport', async () => {
    const pain = [{ region: 'left/calf' }];
    expect(await answerTo({ pain, person: { activity: 'kabaddi' } })).toEqual(
      await answerTo({ pain, person: {} }),
    );
  });

  test('[C14] a region counts as its cells painted', async () => {
    const cells = [...regionCells(engine.regions, 'left/calf')];
    const byCells = await answerTo({ pain: [{ cells, body: engine.body.hash }] });
    expect(byCells).toEqual(await answerTo({ pain: [{ region: 'left/calf' }] }));
  });

  test('[C18] numb and tingling are the finding of that name, as on the site', async () => {
    const finding = { 'numb-or-tingling': 'yes' };
    const worded = await answerTo({ pain: [{ region: 'left/calf', quality: ['ache', 'numb'] }] });
    const answered = { pain: [{ region: 'left/calf', quality: ['ache'] }], findings: finding };
    expect(worded).toEqual(await answerTo(answered));
    expect(worded).not.toEqual(await answerTo({ pain: answered.pain }));
  });

  test('[C15] what the examiner knows changes nothing', async () => {
    const given = { pain: [{ region: 'left/heel' }], findings: { 'first-steps-worst': 'yes' } };
    const truth = { accept: ['soleus'], triage: 'emergency' };
    const told = { ...given, truth, quality: { scored: true }, words: 'w', reference: { year: 1 } };
    expect(await answerTo(told)).toEqual(await answerTo(given));
  });

  test('[C17] the even prior gives every source the same base rate', async () => {
    const given = { pain: [{ region: 'right/heel' }] };
    const baseRates = ({ differential }: CheckAnswer): number[] =>
      differential.flatMap(({ reasons }) =>
        reasons.filter(({ finding }) => finding === 'prior').map(({ decibans }) => decibans),
      );
    const even = baseRates(await answerTo(given, 'even'));
    for (const decibans of even) expect(decibans).toBeCloseTo(0, 9);
    const runner = baseRates(await answerTo(given, 'runner'));
    expect(runner.some((decibans) => Math.abs(decibans) > 1)).toBe(true);
  });
});

describe('one bad case', () => {
  test('[C2] as JSON answers with its errors, one line is said, status 2', async () => {
    const file = written('bad.json', '{\n "id": "b",\n "pain": [{ "region": "left/shoulder" }]\n}');
    const { status, out, errors } = await run({ file, form: 'json' });
    expect(status).toBe(2);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        line: 1,
        id: 'b',
        errors: [
          {
            code: 'unknown-region',
            field: 'pain[0].region',
            expected: 'left/ID, right/ID or a midline region',
            got: '"left/shoulder"',
          },
        ],
      },
    ]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`${file} (b): unknown-region: pain[0].region: `);
  });

  test('[C2] as a page prints nothing but the one line', async () => {
    const { status, out, errors } = await run({ file: written('b.json', '{'), form: 'page' });
    expect([status, out, errors.length]).toEqual([2, [], 1]);
    expect(errors[0]).toContain('bad-json');
  });

  test('[C7] cells of another body are refused, with both hashes', async () => {
    const file = written('b.json', '{"pain":[{"cells":[1],"body":"0123456789abcdef"}]}');
    const { status, errors } = await run({ file, form: 'page' });
    expect(status).toBe(2);
    expect(errors[0]).toContain(
      `unknown-body: pain[0].body: expected ${engine.body.hash}, got 0123456789abcdef`,
    );
  });

  test('[C7] a cell that is not there or not to be painted is refused by its place', async () => {
    const good = engine.regions.paintable[0] ?? 0;
    const bare = engine.geometry.paintable.indexOf(0);
    for (const bad of [engine.body.cellCount, bare]) {
      const cells = JSON.stringify([good, bad]);
      const file = written('b.json', `{"pain":[{"cells":${cells},"body":"${engine.body.hash}"}]}`);
      const { errors } = await run({ file, form: 'page' });
      expect(errors[0]).toContain(`unknown-cell: pain[0].cells[1]: `);
      expect(errors[0]).toContain(`got ${bad}`);
    }
  });

  test.each(['page', 'json', 'jsonl'] as const)(
    '[C4] an empty file is a fault, as %s',
    async (form) => {
      const file = written('empty.json', '\n \n');
      await expect(run({ file, form })).rejects.toThrow(`${file}: empty-file: expected one case`);
    },
  );

  test('[C3] a case over 1 MB is refused whether it is one line or many', async () => {
    const long = join(folder, 'long.json');
    writeLongLine(long, 2, ['', '']);
    await expect(run({ file: long, form: 'page' })).rejects.toThrow('line-too-long');
    const many = written('many.json', `[\n${'"0123456789",\n'.repeat(100_000)}0]`);
    await expect(run({ file: many, form: 'json' })).rejects.toThrow('line-too-long');
  });
});

describe('many cases', () => {
  test('[C12] good lines are answered in their place beside bad ones; status 2', async () => {
    const file = fixture('good-and-bad.jsonl');
    const { status, out, errors } = await run({ file });
    const answers = out.map((line) => JSON.parse(line) as CheckAnswer & { line: number });
    expect(status).toBe(2);
    expect(answers.map(({ id, line }) => [id, line])).toEqual([
      ['constructed-1', undefined],
      ['', 2],
      ['constructed-4', 4],
      ['constructed-5', 5],
      ['constructed-6', undefined],
    ]);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatch(/:2: bad-json: /);
    expect(errors[1]).toMatch(/:4 \(constructed-4\): unknown-region: pain\[0\]\.region: /);
    expect(errors[2]).toMatch(
      /:5 \(constructed-5\): out-of-range: person\.age: .* \(and 2 more\)$/,
    );
  });

  test('[C12] a good line is answered as if it stood alone', async () => {
    const file = fixture('good-and-bad.jsonl');
    const [first = ''] = readFileSync(file, 'utf8').split('\n');
    const alone = await run({ file: written('alone.json', first), form: 'json' });
    expect((await run({ file })).out[0]).toBe(alone.out[0]);
  });

  test('[C12] all good: status 0, nothing said', async () => {
    const file = written('good.jsonl', '{"id":"a"}\n{"id":"b"}\n');
    const { status, out, errors } = await run({ file });
    expect([status, out.length, errors]).toEqual([0, 2, []]);
  });

  test('[C3] a line of 50 MB is told in its place; the lines around it are answered', async () => {
    const file = join(folder, 'long.jsonl');
    writeLongLine(file, 50, ['{"id":"before"}', '{"id":"after"}']);
    const { status, out, errors } = await run({ file });
    const answers = out.map((line) => JSON.parse(line) as { id: string; errors?: unknown });
    expect(status).toBe(2);
    expect(answers.map(({ id }) => id)).toEqual(['before', '', 'after']);
    expect(answers[1]).toEqual({
      line: 2,
      id: '',
      errors: [
        {
          code: 'line-too-long',
          field: '',
          expected: 'at most 1000000 bytes a case',
          got: 'more',
        },
      ],
    });
    expect(errors).toEqual([
      `${file}:2: line-too-long: expected at most 1000000 bytes a case, got more`,
    ]);
  });
});
