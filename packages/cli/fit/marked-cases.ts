import { readCases } from '../src/read-cases.ts';
import type { Case } from '../src/case.ts';
import type { Engine } from '../src/engine.ts';
import { parseTruth, type Truth } from '../src/exam/truth.ts';

export interface TrueCase {
  readonly given: Case;
  readonly truth: Truth;
}

/** The scored cases of a file with their truths. Throws on a case that cannot be read. */
export async function readTrueCases(engine: Engine, file: string): Promise<TrueCase[]> {
  const cases: TrueCase[] = [];
  for await (const { line, text, read } of readCases(engine, file)) {
    const truth = read.value === undefined ? undefined : parseTruth(text);
    if (read.value === undefined || truth === undefined || !('value' in truth))
      throw new Error(`${file}:${line}: not a case with a truth`);
    if (truth.value.quality.scored) cases.push({ given: read.value, truth: truth.value });
  }
  return cases;
}
