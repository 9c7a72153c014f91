import type { PriorKind } from '@unknot/differential';
import { differentialOf } from './answer.ts';
import { complaint } from './complaint.ts';
import { loadEngine, type Engine } from './engine.ts';
import { score, type Marked, type Score } from './exam/score.ts';
import { scoreTable } from './exam/table.ts';
import { parseTruth, type Truth } from './exam/truth.ts';
import type { Output } from './output.ts';
import { Problem } from './problem.ts';
import { readCases, type ReadLine } from './read-cases.ts';

export interface ExamOptions {
  readonly file: string;
  readonly json: boolean;
  /** Both when undefined. */
  readonly prior: PriorKind | undefined;
}

type Truthful = Pick<Marked, 'given' | 'truth'>;

const progressEvery = 25;
const titles: Readonly<Record<PriorKind, string>> = {
  runner: "Runner's prior",
  even: 'Even prior',
};

/** A line with its truth. Throws a `Problem` when either cannot be read: a marked file must be whole. */
function truthful(file: string, { line, text, read }: ReadLine): Truthful {
  if (read.value === undefined) throw new Problem(complaint(file, line, read.id, read.errors));
  const truth = parseTruth(text);
  if ('error' in truth) throw new Problem(complaint(file, line, read.value.id, [truth.error]));
  return { given: read.value, truth: truth.value };
}

function isScored({ quality }: Truth): boolean {
  return quality.scored;
}

function print(
  engine: Engine,
  counts: { readonly cases: number; readonly unscored: number },
  scores: readonly (readonly [PriorKind, Score])[],
  { json }: ExamOptions,
): string {
  const versions = { atlas: engine.knowledge.version, body: engine.body.hash };
  if (json)
    return `${JSON.stringify({ ...counts, versions, scores: Object.fromEntries(scores) })}\n`;
  return [
    `${counts.cases} cases scored, ${counts.unscored} left out as not scorable. Atlas ${versions.atlas}, body ${versions.body}.\n`,
    ...scores.map(([prior, s]) => scoreTable(titles[prior], s)),
    '',
  ].join('\n');
}

/** `unknot exam`: marks the engine on published cases. Returns the exit status. */
export async function exam(options: ExamOptions, output: Output): Promise<number> {
  const engine = await loadEngine();
  const priors: readonly PriorKind[] = options.prior ? [options.prior] : ['runner', 'even'];
  const marked = priors.map((prior) => ({ prior, cases: [] as Marked[] }));
  let cases = 0;
  let unscored = 0;
  for await (const read of readCases(engine, options.file)) {
    const known = truthful(options.file, read);
    if (!isScored(known.truth)) {
      unscored += 1;
      continue;
    }
    for (const { prior, cases: kept } of marked)
      kept.push({ ...known, result: differentialOf(engine, known.given, prior) });
    cases += 1;
    if (cases % progressEvery === 0) output.error(`${cases} cases marked\n`);
  }
  const scores = marked.map(({ prior, cases: kept }) => [prior, score(kept)] as const);
  output.out(print(engine, { cases, unscored }, scores, options));
  return 0;
}
