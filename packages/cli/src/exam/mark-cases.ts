import type { PriorKind } from '@unknot/differential';
import { differentialOf } from '../answer.ts';
import { complaint } from '../complaint.ts';
import type { Engine } from '../engine.ts';
import type { Output } from '../output.ts';
import { Problem } from '../problem.ts';
import { readCases, type ReadLine } from '../read-cases.ts';
import type { Marked } from './score.ts';
import { parseTruth } from './truth.ts';

/** Every scored case of a file, answered under each prior; the same cases in the same order. */
export interface MarkedCases {
  readonly byPrior: readonly (readonly [PriorKind, readonly Marked[]])[];
  readonly cases: number;
  readonly unscored: number;
}

const progressEvery = 25;

/** A line with its truth. Throws a `Problem` when either cannot be read: a marked file must be whole. */
function truthful(file: string, { line, text, read }: ReadLine): Omit<Marked, 'result'> {
  if (read.value === undefined) throw new Problem(complaint(file, line, read.id, read.errors));
  const truth = parseTruth(text);
  if ('error' in truth) throw new Problem(complaint(file, line, read.value.id, [truth.error]));
  return { given: read.value, truth: truth.value };
}

/** Answers the cases of a file, with a line of progress now and then on standard error. */
export async function markCases(
  engine: Engine,
  file: string,
  priors: readonly PriorKind[],
  output: Output,
): Promise<MarkedCases> {
  const kept: Omit<Marked, 'result'>[] = [];
  const results = priors.map(() => [] as Marked['result'][]);
  let unscored = 0;
  for await (const read of readCases(engine, file)) {
    const known = truthful(file, read);
    if (!known.truth.quality.scored) {
      unscored += 1;
      continue;
    }
    kept.push(known);
    priors.forEach((prior, i) => results[i]?.push(differentialOf(engine, known.given, prior)));
    if (kept.length % progressEvery === 0) output.error(`${kept.length} cases marked\n`);
  }
  const byPrior = priors.map(
    (prior, i) =>
      [
        prior,
        kept.map((known, k) => ({ ...known, result: results[i]?.[k] as Marked['result'] })),
      ] as const,
  );
  return { byPrior, cases: kept.length, unscored };
}
