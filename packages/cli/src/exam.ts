import type { PriorKind } from '@unknot/differential';
import { loadEngine, type Engine } from './engine.ts';
import { ablation, ablationTable, type AblationRow } from './exam/ablation.ts';
import { markCases, type MarkedCases } from './exam/mark-cases.ts';
import { score, type Score } from './exam/score.ts';
import { priorTitles, scoreTable } from './exam/table.ts';
import type { Output } from './output.ts';

export interface ExamOptions {
  readonly file: string;
  readonly json: boolean;
  /** Both when undefined. */
  readonly prior: PriorKind | undefined;
  /** Mark parts of each story alone as well. */
  readonly ablation?: boolean;
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

function print(
  engine: Engine,
  { cases, unscored }: MarkedCases,
  results: readonly Result[],
  { json }: ExamOptions,
): string {
  const versions = { atlas: engine.knowledge.version, body: engine.body.hash };
  if (json) {
    const scores = Object.fromEntries(results.map((one) => [one.prior, one.score]));
    const ablations = Object.fromEntries(results.map((one) => [one.prior, one.ablation]));
    const parts = results[0]?.ablation === undefined ? {} : { ablation: ablations };
    return `${JSON.stringify({ cases, unscored, versions, scores, ...parts })}\n`;
  }
  return [
    `${cases} cases scored, ${unscored} left out as not scorable. Atlas ${versions.atlas}, body ${versions.body}.\n`,
    ...results.map(tables),
    '',
  ].join('\n');
}

/** `unknot exam`: marks the engine on published cases. Returns the exit status. */
export async function exam(options: ExamOptions, output: Output): Promise<number> {
  const engine = await loadEngine();
  const priors: readonly PriorKind[] = options.prior ? [options.prior] : ['runner', 'even'];
  const marked = await markCases(engine, options.file, priors, output);
  const results = marked.byPrior.map(([prior, cases]) => ({
    prior,
    score: score(cases),
    ablation: options.ablation ? ablation(engine, cases, prior) : undefined,
  }));
  output.out(print(engine, marked, results, options));
  return 0;
}
