import type { PriorKind } from '@unknot/differential';
import { differentialOf } from './answer.ts';
import { readCases, type Output } from './check.ts';
import { loadEngine } from './engine.ts';
import { score, type Marked } from './exam/score.ts';
import { scoreTable } from './exam/table.ts';
import { parseTruth } from './exam/truth.ts';
import { Problem } from './problem.ts';

export interface ExamOptions {
  readonly file: string;
  readonly json: boolean;
  /** Both when undefined. */
  readonly prior: PriorKind | undefined;
}

const progressEvery = 25;

/** `unknot exam`: marks the engine on published cases. Returns the exit status. */
export async function exam(options: ExamOptions, output: Output): Promise<number> {
  const engine = await loadEngine();
  const priors: readonly PriorKind[] = options.prior ? [options.prior] : ['runner', 'even'];
  const marked = new Map<PriorKind, Marked[]>(priors.map((prior) => [prior, []]));
  let seen = 0;
  let unscored = 0;
  for await (const { line, text, read } of readCases(engine, options.file)) {
    if (read.value === undefined) {
      const first = read.errors[0];
      throw new Problem(
        `${options.file}:${line}: ${first?.code}: ${first?.field} expected ${first?.expected}, got ${first?.got}`,
      );
    }
    const truth = parseTruth(text);
    if (!('value' in truth))
      throw new Problem(`${options.file}:${line}: no-truth: ${truth.field}: ${truth.expected}`);
    if (!truth.value.quality.scored) {
      unscored += 1;
      continue;
    }
    for (const prior of priors)
      marked.get(prior)?.push({
        given: read.value,
        truth: truth.value,
        result: differentialOf(engine, read.value, prior),
      });
    seen += 1;
    if (seen % progressEvery === 0) output.error(`${seen} cases marked\n`);
  }
  const scores = priors.map((prior) => ({ prior, score: score(marked.get(prior) ?? []) }));
  const versions = { atlas: engine.knowledge.version, body: engine.body.hash };
  if (options.json)
    output.out(
      `${JSON.stringify({ cases: seen, unscored, versions, scores: Object.fromEntries(scores.map((s) => [s.prior, s.score])) })}\n`,
    );
  else {
    output.out(
      `${seen} cases scored, ${unscored} left out as not scorable. Atlas ${versions.atlas}, body ${versions.body}.\n\n`,
    );
    for (const { prior, score: s } of scores)
      output.out(`${scoreTable(prior === 'runner' ? "Runner's prior" : 'Even prior', s)}\n`);
  }
  return 0;
}
