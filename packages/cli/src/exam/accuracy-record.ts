import type { PriorKind } from '@unknot/differential';
import type { Engine } from '../engine.ts';
import type { MarkedCases } from './mark-cases.ts';
import { accepted, rankOf, score, type Marked } from './score.ts';

/** One case's outcome. */
export interface CaseRecord {
  readonly group: string;
  /** Rank of the first accepted source, by prior. */
  readonly rank: Readonly<Record<string, number>>;
  /** Posterior of all accepted sources together, by prior, to four decimals. */
  readonly posterior: Readonly<Record<string, number>>;
  readonly triage: Readonly<Record<string, string>>;
}

/** An exam's outcome in figures: kept beside the report, so that a later exam can say what moved. */
export interface AccuracyRecord {
  readonly atlas: string;
  readonly body: string;
  /** The engine's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Shares 0…1, and mean rank and scores, by prior. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly cases: Readonly<Record<string, CaseRecord>>;
}

function rounded(x: number): number {
  return Math.round(1e4 * x) / 1e4;
}

function figures(marked: readonly Marked[]): Record<string, number> {
  const { ranking, triage } = score(marked);
  const { top1, top3, top5, meanRank, logScore, brier } = ranking;
  const values = {
    'top-1': top1.value,
    'top-3': top3.value,
    'top-5': top5.value,
    'mean rank': meanRank,
    'log score': logScore,
    'Brier score': brier,
    'triage exact': triage.exact.value,
    'triage accepted': triage.accepted.value,
    'triage under': triage.under.value,
    'triage over': triage.over.value,
    'missed danger': triage.missedDanger.value,
    'missed emergency': triage.missedEmergency.value,
    'relief kept': triage.reliefKept.value,
  };
  return Object.fromEntries(Object.entries(values).map(([name, x]) => [name, rounded(x)]));
}

function caseRecord(byPrior: readonly (readonly [PriorKind, Marked])[], group: string): CaseRecord {
  const each = <T>(of: (one: Marked) => T): Record<string, T> =>
    Object.fromEntries(byPrior.map(([prior, one]) => [prior, of(one)]));
  return {
    group,
    rank: each(rankOf),
    posterior: each((one) => rounded(accepted(one))),
    triage: each(({ result }) => result.triage.level),
  };
}

/** The record of an exam. A case without an id is named by its place. */
export function accuracyRecord(engine: Engine, { byPrior }: MarkedCases): AccuracyRecord {
  const first = byPrior[0]?.[1] ?? [];
  const cases = first.map(({ given, truth }, i) => {
    const each = byPrior.map(([prior, marked]) => [prior, marked[i] as Marked] as const);
    return [given.id || `case ${i + 1}`, caseRecord(each, truth.truth.group)] as const;
  });
  return {
    atlas: engine.knowledge.version,
    body: engine.body.hash,
    settings: { ...engine.model.settings },
    figures: Object.fromEntries(byPrior.map(([prior, marked]) => [prior, figures(marked)])),
    cases: Object.fromEntries(cases),
  };
}

/** The record as a file: one case a line, so that a change of one case changes one line. */
export function recordText({ cases, ...head }: AccuracyRecord): string {
  const lines = Object.entries(cases).map(
    ([id, outcome]) => `    ${JSON.stringify(id)}: ${JSON.stringify(outcome)}`,
  );
  const start = JSON.stringify(head, null, 2).replace(/\n}$/, '');
  return `${start},\n  "cases": {\n${lines.join(',\n')}\n  }\n}\n`;
}
