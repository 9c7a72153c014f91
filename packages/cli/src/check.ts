import type { PriorKind } from '@unknot/differential';
import { answerOf, differentialOf } from './answer.ts';
import { complaint } from './complaint.ts';
import { loadEngine, type Engine } from './engine.ts';
import type { Output } from './output.ts';
import { pageOf } from './page/page.ts';
import { readCases, readOneCase, type Read } from './read-cases.ts';

/** What `unknot check` is asked for. */
export interface CheckOptions {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly form: 'page' | 'json' | 'jsonl';
  readonly prior: PriorKind;
}

function printed(engine: Engine, { form, prior }: CheckOptions, read: Read, line: number): string {
  if (read.value === undefined)
    return form === 'page' ? '' : `${JSON.stringify({ line, id: read.id, errors: read.errors })}\n`;
  const result = differentialOf(engine, read.value, prior);
  return form === 'page'
    ? pageOf(engine, read.value, result)
    : `${JSON.stringify(answerOf(engine, read.value, result))}\n`;
}

async function checkLines(engine: Engine, options: CheckOptions, output: Output): Promise<number> {
  let status = 0;
  for await (const { line, read } of readCases(engine, options.file)) {
    output.out(printed(engine, options, read, line));
    if (read.value !== undefined) continue;
    output.error(`${complaint(options.file, line, read.id, read.errors)}\n`);
    status = 2;
  }
  return status;
}

async function checkOne(engine: Engine, options: CheckOptions, output: Output): Promise<number> {
  const read = await readOneCase(engine, options.file);
  output.out(printed(engine, options, read, 1));
  if (read.value !== undefined) return 0;
  output.error(`${complaint(options.file, undefined, read.id, read.errors)}\n`);
  return 2;
}

/**
 * `unknot check`: answers one case, or one a line. Returns the exit status: 0, or 2 when a case was
 * bad. Throws a `Problem` when the file cannot be read or is empty.
 */
export async function check(options: CheckOptions, output: Output): Promise<number> {
  const engine = await loadEngine();
  return options.form === 'jsonl'
    ? checkLines(engine, options, output)
    : checkOne(engine, options, output);
}
