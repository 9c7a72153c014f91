import { describe, expect, test } from 'vitest';
import { recordText, type AccuracyRecord, type CaseRecord } from './accuracy-record.ts';
import { since } from './since.ts';

function outcome(rank: number, posterior: number, triage = 'see-physio'): CaseRecord {
  return {
    group: 'bone',
    rank: { even: rank },
    posterior: { even: posterior },
    triage: { even: triage },
  };
}

const before: AccuracyRecord = {
  atlas: '0.1.0+a',
  body: 'b',
  settings: { smallArea: 40, cap: { low: 1 } },
  figures: { even: { 'top-1': 0.5, 'mean rank': 2.5 } },
  cases: { one: outcome(3, 0.2), two: outcome(1, 0.9), three: outcome(2, 0.4) },
};

describe('since an earlier exam', () => {
  test('[X11] nothing changed is said in as many words', () => {
    const text = since(before, before);
    expect(text).toContain('0.1.0+a (the same)');
    expect(text).toContain('0 of 3 cases moved');
    expect(text).not.toContain('setting');
  });

  test('[X11] every case that moved is named with rank, posterior and triage', () => {
    const cases = { ...before.cases, one: outcome(1, 0.5), two: outcome(1, 0.9, 'self-care') };
    const text = since(before, { ...before, atlas: '0.1.0+c', cases });
    expect(text).toContain('atlas 0.1.0+a → 0.1.0+c\n');
    expect(text).toContain('2 of 3 cases moved');
    expect(text).toContain('  one, bone\n    even: rank 3 → 1, posterior 20 % → 50 %\n');
    expect(text).toContain('  two, bone\n    even: triage see-physio → self-care\n');
    expect(text).not.toContain('three');
  });

  test('[X11] a posterior that moved by two points counts, by one not', () => {
    const cases = { ...before.cases, one: outcome(3, 0.23), two: outcome(1, 0.91) };
    expect(since(before, { ...before, cases })).toContain('1 of 3 cases moved');
  });

  test('[X11] figures carry their change, shares in per cent', () => {
    const figures = { even: { 'top-1': 0.481, 'mean rank': 3 } };
    const text = since(before, { ...before, figures });
    expect(text).toMatch(/^top-1 +50\.0 → 48\.1 \(-1\.9\)$/m);
    expect(text).toMatch(/^mean rank +2\.50 → 3\.00 \(\+0\.50\)$/m);
  });

  test('[X11] a changed setting or body is named', () => {
    const settings = { smallArea: 60, cap: { low: 1 } };
    const text = since(before, { ...before, body: 'c', settings });
    expect(text).toContain('body b → c');
    expect(text).toContain('setting smallArea: 40 → 60');
    expect(text).not.toContain('setting cap');
  });

  test('[X11] other cases are a warning', () => {
    const { one, two } = before.cases as Record<string, CaseRecord>;
    const cases = { one: one as CaseRecord, two: two as CaseRecord, four: outcome(1, 1) };
    expect(since(before, { ...before, cases })).toContain('1 cases gone, 1 new');
  });
});

describe('a record as a file', () => {
  test('[X9] is the record, one case a line', () => {
    const text = recordText(before);
    expect(JSON.parse(text)).toEqual(before);
    expect(text.split('\n').filter((line) => line.includes('"group"'))).toHaveLength(3);
  });
});
