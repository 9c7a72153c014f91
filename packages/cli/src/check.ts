import type { PriorKind } from '@unknot/differential';
import { answerOf, differentialOf, type CheckAnswer } from './answer.ts';
import { createCaseParser, type Case, type CaseError } from './case.ts';
import { loadEngine, type Engine } from './engine.ts';
import { pageOf } from './page/page.ts';
import { problemOf, Problem } from './problem.ts';
import { longestLineBytes, readLines, type Line } from './read-lines.ts';
import { drawingErrors } from './story-of-case.ts';

export interface CheckOptions {
  readonly file: string;
  readonly form: 'page' | 'json' | 'jsonl';
  readonly prior: PriorKind;
}

/** Where a command writes; the terminal in earnest, arrays in tests. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

type Read =
  | { readonly value: Case; readonly errors: readonly [] }
  | { readonly value: undefined; readonly id: string; readonly errors: readonly CaseError[] };

type Parser = ReturnType<typeof createCaseParser>;

const tooLong: CaseError = {
  code: 'line-too-long',
  field: '',
  expected: `at most ${longestLineBytes} bytes a case`,
  got: 'more',
};

function readCase(engine: Engine, parse: Parser, text: string): Read {
  const { value, id, errors } = parse(text);
  if (value === undefined) return { value, id, errors };
  const bad = drawingErrors(engine, value);
  return bad.length > 0 ? { value: undefined, id, errors: bad } : { value, errors: [] };
}

function readLine(engine: Engine, parse: Parser, line: Line): Read {
  if ('tooLong' in line) return { value: undefined, id: '', errors: [tooLong] };
  return readCase(engine, parse, line.text);
}

/** One line on standard error for one bad case. */
function complaint(
  file: string,
  line: number | undefined,
  read: Read & { value: undefined },
): string {
  const first = read.errors[0] as CaseError;
  const where = [file, line === undefined ? '' : `:${line}`, read.id === '' ? '' : ` (${read.id})`];
  const more = read.errors.length > 1 ? ` (and ${read.errors.length - 1} more)` : '';
  const field = first.field === '' ? '' : `${first.field}: `;
  return `${where.join('')}: ${first.code}: ${field}expected ${first.expected}, got ${first.got}${more}\n`;
}

/** Every readable case of a JSONL file with its line; the unreadable ones as errors. */
export async function* readCases(
  engine: Engine,
  file: string,
): AsyncGenerator<{ line: number; text: string; read: Read }> {
  const parse = createCaseParser(engine.vocabulary);
  let any = false;
  try {
    for await (const line of readLines(file)) {
      any = true;
      const text = 'tooLong' in line ? '' : line.text;
      yield { line: line.number, text, read: readLine(engine, parse, line) };
    }
  } catch (error) {
    throw problemOf(error, file);
  }
  if (!any) throw new Problem(`${file}: empty-file: expected one case a line, got nothing`);
}

async function checkLines(engine: Engine, options: CheckOptions, output: Output): Promise<number> {
  let status = 0;
  for await (const { line, read } of readCases(engine, options.file)) {
    if (read.value === undefined) {
      status = 2;
      output.out(`${JSON.stringify({ line, id: read.id, errors: read.errors })}\n`);
      output.error(complaint(options.file, line, read));
      continue;
    }
    output.out(`${JSON.stringify(answer(engine, read.value, options.prior))}\n`);
  }
  return status;
}

function answer(engine: Engine, given: Case, prior: PriorKind): CheckAnswer {
  return answerOf(engine, given, differentialOf(engine, given, prior));
}

/** A whole file holding one case, however its lines are broken. */
async function readWhole(file: string): Promise<string> {
  let text = '';
  try {
    for await (const line of readLines(file)) {
      if ('tooLong' in line || text.length > longestLineBytes)
        throw new Problem(`${file}: ${tooLong.code}: expected ${tooLong.expected}, got more`);
      text += `${line.text}\n`;
    }
  } catch (error) {
    throw problemOf(error, file);
  }
  if (text === '') throw new Problem(`${file}: empty-file: expected one case, got nothing`);
  return text;
}

async function checkOne(engine: Engine, options: CheckOptions, output: Output): Promise<number> {
  const text = await readWhole(options.file);
  const read = readCase(engine, createCaseParser(engine.vocabulary), text);
  if (read.value === undefined) {
    if (options.form === 'json')
      output.out(`${JSON.stringify({ line: 1, id: read.id, errors: read.errors })}\n`);
    output.error(complaint(options.file, undefined, read));
    return 2;
  }
  const result = differentialOf(engine, read.value, options.prior);
  output.out(
    options.form === 'json'
      ? `${JSON.stringify(answerOf(engine, read.value, result))}\n`
      : pageOf(engine, read.value, result),
  );
  return 0;
}

/** `unknot check`: answers one case, or one a line. Returns the exit status. */
export async function check(options: CheckOptions, output: Output): Promise<number> {
  const engine = await loadEngine();
  return options.form === 'jsonl'
    ? checkLines(engine, options, output)
    : checkOne(engine, options, output);
}
