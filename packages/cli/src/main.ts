#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PriorKind } from '@unknot/differential';
import { atlasCommand } from './atlas/atlas-command.ts';
import { check } from './check.ts';
import { repositoryRoot } from './engine.ts';
import { exam, type ExamOptions } from './exam.ts';
import { help } from './help.ts';
import type { Output } from './output.ts';
import { Problem } from './problem.ts';
import { strideCommand } from './stride/stride-command.ts';

const output: Output = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

function priorOf(value: string | undefined): PriorKind | undefined {
  if (value === undefined || value === 'runner' || value === 'even') return value;
  throw new Problem(`--prior: expected runner or even, got ${value}`);
}

function fileOf(positionals: readonly string[], command: string): string {
  const [file, ...more] = positionals;
  if (file === undefined)
    throw new Problem(`${command}: expected a file, got nothing (see: unknot help)`);
  if (more.length > 0) throw new Problem(`${command}: expected one file, got ${more.length + 1}`);
  return file === '-' ? file : resolve(callerFolder(), file);
}

/** `npm run` moves to the repository's root and leaves the folder it was called from in INIT_CWD. */
function callerFolder(): string {
  const moved = repositoryRoot() === undefined ? undefined : process.env['INIT_CWD'];
  return moved ?? process.cwd();
}

interface Given {
  readonly values: {
    json?: boolean;
    jsonl?: boolean;
    prior?: string;
    ablation?: boolean;
    report?: string;
    since?: string;
    help?: boolean;
  };
  readonly positionals: string[];
}

function given(args: string[]): Given {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        prior: { type: 'string' },
        ablation: { type: 'boolean' },
        report: { type: 'string' },
        since: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Problem(`${(error as Error).message.split('.')[0]} (see: unknot help)`);
  }
}

function examOptions(
  file: string,
  { json = false, ablation = false, report, since }: Given['values'],
  prior: PriorKind | undefined,
): ExamOptions {
  const path = (name?: string): string | undefined => name && resolve(callerFolder(), name);
  return { file, json, prior, ablation, report: path(report), since: path(since) };
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = given(args);
  const [command, ...rest] = positionals;
  const prior = priorOf(values.prior);
  if (values.help || command === undefined || command === 'help') {
    output.out(help);
    return 0;
  }
  if (command === 'check') {
    const form = values.jsonl ? 'jsonl' : values.json ? 'json' : 'page';
    return check({ file: fileOf(rest, command), form, prior: prior ?? 'runner' }, output);
  }
  if (command === 'exam') return exam(examOptions(fileOf(rest, command), values, prior), output);
  if (command === 'atlas') return atlasCommand(rest, output);
  if (command === 'stride') {
    if (rest[0] !== 'lengths') throw new Problem(noCommand(positionals));
    return strideCommand(fileOf(rest.slice(1), 'stride lengths'), output);
  }
  throw new Problem(noCommand(positionals));
}

function noCommand(words: readonly string[]): string {
  return `${words.join(' ')}: no such command (see: unknot help)`;
}

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  output.error(`${error.message}\n`);
  process.exitCode = 2;
}
