import type { CaseError } from './case-error.ts';
import { createCaseParser, type Case } from './case.ts';
import { complaint, fileName } from './complaint.ts';
import type { Engine } from './engine.ts';
import { Problem, problemOf } from './problem.ts';
import { longestLineBytes, readLines } from './read-lines.ts';
import { drawingErrors } from './story-of-case.ts';

/** A case, or what is wrong with it. */
export type Read =
  | { readonly value: Case; readonly errors: readonly [] }
  | { readonly value: undefined; readonly id: string; readonly errors: readonly CaseError[] };

/** One line of a case file; `text` is empty when the line was too long to keep. */
export interface ReadLine {
  readonly line: number;
  readonly text: string;
  readonly read: Read;
}

const tooLong: CaseError = {
  code: 'line-too-long',
  field: '',
  expected: `at most ${longestLineBytes} bytes a case`,
  got: 'more',
};

function createReader(engine: Engine): (text: string) => Read {
  const parse = createCaseParser(
    engine.vocabulary,
    engine.knowledge.findings.map(({ id }) => id),
  );
  return (text) => {
    const { value, id, errors } = parse(text);
    if (value === undefined) return { value, id, errors };
    const bad = drawingErrors(engine, value);
    return bad.length > 0 ? { value: undefined, id, errors: bad } : { value, errors: [] };
  };
}

function emptyFile(file: string, expected: string): Problem {
  return new Problem(`${fileName(file)}: empty-file: expected ${expected}, got nothing`);
}

/** Every case of a JSONL file with its line, in order; the unreadable ones as errors. */
export async function* readCases(engine: Engine, file: string): AsyncGenerator<ReadLine> {
  const readCase = createReader(engine);
  let any = false;
  try {
    for await (const line of readLines(file)) {
      any = true;
      yield 'tooLong' in line
        ? { line: line.number, text: '', read: { value: undefined, id: '', errors: [tooLong] } }
        : { line: line.number, text: line.text, read: readCase(line.text) };
    }
  } catch (error) {
    throw problemOf(error, file);
  }
  if (!any) throw emptyFile(file, 'one case a line');
}

/** The one case a whole file holds, however its lines are broken. */
export async function readOneCase(engine: Engine, file: string): Promise<Read> {
  let text = '';
  try {
    for await (const line of readLines(file)) {
      if ('tooLong' in line || text.length > longestLineBytes)
        throw new Problem(complaint(file, undefined, '', [tooLong]));
      text += `${line.text}\n`;
    }
  } catch (error) {
    throw problemOf(error, file);
  }
  if (text === '') throw emptyFile(file, 'one case');
  return createReader(engine)(text);
}
