import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFitResult } from './fit-result.ts';
import { readAccuracyRecord } from './read-accuracy-record.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-record-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: string): string {
  const file = join(folder, 'file.json');
  writeFileSync(file, content);
  return file;
}

describe('[X11] one line for', () => {
  test('a missing record', () => {
    expect(() => readAccuracyRecord(join(folder, 'none.json'))).toThrow(
      /none\.json: no such file$/,
    );
  });

  test('a file that is not JSON', () => {
    expect(() => readAccuracyRecord(written('# How often'))).toThrow(/bad-json: expected what/);
  });

  test('JSON that is something else', () => {
    expect(() => readAccuracyRecord(written('{"atlas":"x"}'))).toThrow(/body: expected what/);
  });
});

const marks = { top1: 0.5, top3: 0.7, top5: 0.8, logScore: -1.6 };
const levels = { exact: 0.7, accepted: 0.9, under: 0, over: 0.1 };
const fit = {
  folds: 8,
  candidates: 121,
  heldOut: { even: marks, runner: marks },
  triage: {
    candidates: 16,
    heldOut: { ...levels, missedDanger: 0, missedEmergency: 0, reliefKept: 0.8 },
    tried: [],
  },
  chosen: { smallArea: 40 },
};

describe('the result of the fit', () => {
  test('[X10] is read, with whatever else the script keeps', () => {
    expect(readFitResult(written(JSON.stringify({ ...fit, cases: 54 })))).toEqual(fit);
  });

  test('[X10] may be missing', () => {
    expect(readFitResult(join(folder, 'none.json'))).toBeUndefined();
  });

  test('[X10] malformed is one line that names the field', () => {
    const bad = { ...fit, heldOut: { ...fit.heldOut, even: { ...marks, top1: 52 } } };
    expect(() => readFitResult(written(JSON.stringify(bad)))).toThrow(/heldOut\.even\.top1: /);
  });
});
