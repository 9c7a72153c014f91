import type { PriorKind } from '@unknot/differential';
import { loadEngine, type Engine } from './engine.ts';
import { ablation, ablationTable, type AblationRow } from './exam/ablation.ts';
import { accuracyRecord } from './exam/accuracy-record.ts';
import { markCases, type MarkedCases } from './exam/mark-cases.ts';
import { readAccuracyRecord } from './exam/read-accuracy-record.ts';
import { score, type Score } from './exam/score.ts';
import { since } from './exam/since.ts';
import { priorTitles, scoreTable } from './exam/table.ts';
import { recordPath, writeReport } from './exam/write-report.ts';
import type { Output } from './output.ts';
import { Problem } from './problem.ts';

/** What `unknot exam` is asked for. */
export interface ExamOptions {
  readonly file: string;
  readonly json: boolean;
  /** Both when undefined. */
  readonly prior: PriorKind | undefined;
  /** Mark parts of each story alone as well. */
  readonly ablation?: boolean;
  /** Write a report here, and its figures beside it, in place of the tables. */
  readonly report?: string | undefined;
  /** Figures of an earlier report: print what changed in place of the tables. */
  readonly since?: string | undefined;
}

interface Result {
  readonly prior: PriorKind;
  readonly score: Score;
  readonly ablation: readonly AblationRow[] | undefined;
}

function tables({ prior, score: marks, ablation: rows }: Result): string {
  const parts =
    rows === undefined ? [] : ['A part of each story alone:', '', ...ablationTable(rows)];
  return [scoreTable(priorTitles[prior], marks), ...parts, ''].join('\n');
}

function json(
  { knowledge, body }: Engine,
  { cases, unscored }: MarkedCases,
  results: readonly Result[],
): string {
  const versions = { atlas: knowledge.version, body: body.hash };
  const scores = Object.fromEntries(results.map((one) => [one.prior, one.score]));
  const ablations = Object.fromEntries(results.map((one) => [one.prior, one.ablation]));
  const parts = results[0]?.ablation === undefined ? {} : { ablation: ablations };
  return `${JSON.stringify({ cases, unscored, versions, scores, ...parts })}\n`;
}

function page(
  { knowledge, body }: Engine,
  { cases, unscored }: MarkedCases,
  results: readonly Result[],
): string {
  return [
    `${cases} cases scored, ${unscored} left out as not scorable. Atlas ${knowledge.version}, body ${body.hash}.\n`,
    ...results.map(tables),
    '',
  ].join('\n');
}

function print(engine: Engine, marked: MarkedCases, options: ExamOptions): string {
  const results = marked.byPrior.map(([prior, cases]) => ({
    prior,
    score: score(cases),
    ablation: options.ablation ? ablation(engine, cases, prior) : undefined,
  }));
  return options.json ? json(engine, marked, results) : page(engine, marked, results);
}

/**
 * `unknot exam`: marks the engine on published cases. Returns the exit status. Throws a `Problem`
 * when a case, or the file of an earlier exam, cannot be read.
 */
export async function exam(options: ExamOptions, output: Output): Promise<number> {
  const { file, prior, report, since: earlier } = options;
  if (prior !== undefined && (report ?? earlier) !== undefined)
    throw new Problem('exam: --report and --since mark both priors; leave --prior out');
  const before = earlier === undefined ? undefined : readAccuracyRecord(earlier);
  const engine = await loadEngine();
  const marked = await markCases(engine, file, prior ? [prior] : ['runner', 'even'], output);
  if (before !== undefined) output.out(since(before, accuracyRecord(engine, marked)));
  if (report !== undefined) {
    writeReport(engine, marked, file, report);
    output.out(`${report}\n${recordPath(report)}\n`);
  }
  if (before === undefined && report === undefined) output.out(print(engine, marked, options));
  return 0;
}
