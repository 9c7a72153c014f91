import type { Answer, Differential, TriageLevel } from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { ranking, rankOf, score, triageScore, type Marked } from './score.ts';

interface Made {
  readonly id?: string;
  readonly ranked?: readonly (readonly [string, number])[];
  readonly ties?: readonly (readonly string[])[];
  readonly accept?: readonly string[];
  readonly group?: string;
  readonly level?: TriageLevel;
  readonly truth?: TriageLevel;
  readonly inferable?: boolean;
  readonly safeAlso?: readonly TriageLevel[];
  readonly findings?: Readonly<Record<string, Answer>>;
}

const sixSources = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, 1 / 6] as const);

/** A case marked by hand: only what the score reads. */
function made(from: Made): Marked {
  const entries = (from.ranked ?? sixSources).map(([id, posterior]) => ({ id, posterior }));
  const result = {
    entries,
    ties: from.ties ?? [],
    triage: { level: from.level ?? 'see-physio' },
  };
  return {
    given: { id: from.id ?? '', person: {}, pain: [], findings: from.findings ?? {} },
    truth: {
      truth: {
        diagnosis: '',
        accept: from.accept ?? ['a'],
        group: from.group ?? 'muscle',
        triage: from.truth ?? 'see-physio',
        triageInferable: from.inferable ?? true,
        safeAlso: from.safeAlso ?? [],
      },
      quality: { scored: true },
    },
    result: result as unknown as Differential,
  };
}

function answered(truth: TriageLevel, level: TriageLevel, safeAlso: readonly TriageLevel[] = []) {
  return { truth: made({ truth, safeAlso }).truth.truth, level };
}

describe('ranking', () => {
  test('[X1] the rank is that of the first accepted id', () => {
    expect(rankOf(made({ accept: ['a'] }))).toBe(1);
    expect(rankOf(made({ accept: ['d', 'c'] }))).toBe(3);
  });

  test('[X1] a case whose accepted ids are nowhere ranks after the last', () => {
    expect(rankOf(made({ accept: ['unheard-of'] }))).toBe(7);
  });

  test('[X1] top-1, top-3 and top-5 count ranks up to 1, 3 and 5', () => {
    const marked = ['a', 'c', 'd', 'e', 'f'].map((id) => made({ accept: [id] }));
    const { top1, top3, top5, meanRank, cases } = ranking(marked);
    expect([top1.count, top3.count, top5.count, cases]).toEqual([1, 2, 4, 5]);
    expect(meanRank).toBeCloseTo((1 + 3 + 4 + 5 + 6) / 5, 12);
  });

  test('[X1] log and Brier score are those of the summed posterior of the accepted', () => {
    const ranked = [
      ['a', 0.5],
      ['b', 0.3],
      ['c', 0.2],
    ] as const;
    const { logScore, brier } = ranking([
      made({ ranked, accept: ['a', 'c'] }),
      made({ ranked, accept: ['b'] }),
    ]);
    expect(logScore).toBeCloseTo((Math.log(0.7) + Math.log(0.3)) / 2, 12);
    expect(brier).toBeCloseTo((0.3 ** 2 + 0.7 ** 2) / 2, 12);
  });

  test('[X1] the log score of a case that was ruled out stays a number', () => {
    expect(ranking([made({ accept: ['unheard-of'] })]).logScore).toBeCloseTo(Math.log(1e-9), 12);
  });

  test('[X1] sources with 10 % and the size of the first tie are means over cases', () => {
    const ranked = [
      ['a', 0.6],
      ['b', 0.1],
      ['c', 0.099],
    ] as const;
    const { meanLikely, meanTie } = ranking([
      made({ ranked }),
      made({ ranked, ties: [['a', 'b', 'c']] }),
    ]);
    expect([meanLikely, meanTie]).toEqual([2, 2]);
  });
});

describe('triage', () => {
  test('[X3] exact is the true level; accepted adds the levels that are safe as well', () => {
    const { exact, accepted } = triageScore([
      answered('see-physio', 'see-physio'),
      answered('see-physio', 'see-doctor-days', ['see-doctor-days']),
      answered('see-physio', 'self-care', ['see-doctor-days']),
    ]);
    expect([exact.count, accepted.count, accepted.of]).toEqual([1, 2, 3]);
  });

  test('[X3] under and over are beyond every accepted level; between two is neither', () => {
    const { under, over } = triageScore([
      answered('see-physio', 'self-care', ['see-doctor-days']),
      answered('see-physio', 'urgent-same-day', ['see-doctor-days']),
      answered('self-care', 'see-physio', ['see-doctor-days']),
      answered('see-physio', 'see-physio'),
    ]);
    expect([under.count, over.count]).toEqual([1, 1]);
  });

  test('[X3] missed danger is an urgent or emergency truth answered with physio or self-care', () => {
    const { missedDanger } = triageScore([
      answered('emergency', 'see-physio'),
      answered('urgent-same-day', 'self-care'),
      answered('urgent-same-day', 'see-doctor-days'),
      answered('see-doctor-days', 'self-care'),
    ]);
    expect([missedDanger.count, missedDanger.of]).toEqual([2, 3]);
  });

  test('[X3] missed emergency is an emergency answered below the same day', () => {
    const { missedEmergency } = triageScore([
      answered('emergency', 'see-doctor-days'),
      answered('emergency', 'urgent-same-day'),
      answered('urgent-same-day', 'self-care'),
    ]);
    expect([missedEmergency.count, missedEmergency.of]).toEqual([1, 2]);
  });

  test('[X3] relief is kept when a calm truth gets either calm answer', () => {
    const { reliefKept } = triageScore([
      answered('self-care', 'see-physio'),
      answered('see-physio', 'see-doctor-days', ['see-doctor-days']),
      answered('emergency', 'self-care'),
    ]);
    expect([reliefKept.count, reliefKept.of]).toEqual([1, 2]);
  });
});

describe('score', () => {
  test('[X4] the rivals are the five constant answers and the ten-flag rule, on the same cases', () => {
    const { rivals } = score([
      made({ truth: 'self-care', findings: { 'worse-running': 'yes' } }),
      made({ truth: 'urgent-same-day', findings: { 'leg-swollen': 'yes' } }),
      made({ truth: 'see-physio', findings: { 'leg-swollen': 'no' } }),
      made({ truth: 'emergency', inferable: false }),
    ]);
    const exact = rivals.map(({ name, triage }) => [name, triage.exact.count, triage.exact.of]);
    expect(exact).toEqual([
      ['always self-care', 1, 3],
      ['always see-physio', 1, 3],
      ['always see-doctor-days', 0, 3],
      ['always urgent-same-day', 1, 3],
      ['always emergency', 0, 3],
      ['ten-flag rule', 2, 3],
    ]);
  });

  test('[X3] triage counts only cases whose level can be inferred; the ranking counts all', () => {
    const { triage, ranking: all } = score([
      made({ level: 'self-care', truth: 'self-care' }),
      made({ level: 'self-care', truth: 'emergency', inferable: false }),
    ]);
    expect([triage.exact.count, triage.exact.of, triage.missedDanger.of]).toEqual([1, 1, 0]);
    expect(all.cases).toBe(2);
  });

  test('[X5] groups are marked apart, by name', () => {
    const { groups } = score([
      made({ group: 'nerve', accept: ['f'] }),
      made({ group: 'bone' }),
      made({ group: 'nerve' }),
    ]);
    expect(groups.map(({ group, ranking: r }) => [group, r.cases, r.top1.count])).toEqual([
      ['bone', 1, 1],
      ['nerve', 2, 1],
    ]);
  });

  test('[X5] failures are listed by id with answer and truth', () => {
    const { failures, triageFailures } = score([
      made({ id: 'found' }),
      made({ id: 'low', accept: ['d'], level: 'emergency', truth: 'self-care' }),
      made({ id: 'safe', level: 'see-doctor-days', safeAlso: ['see-doctor-days'] }),
    ]);
    expect(failures).toEqual([
      {
        id: 'low',
        group: 'muscle',
        rank: 4,
        accept: ['d'],
        answer: ['a', 'b', 'c'],
        triage: 'emergency',
        triageTruth: 'self-care',
      },
    ]);
    expect(triageFailures.map(({ id }) => id)).toEqual(['low']);
  });
});
