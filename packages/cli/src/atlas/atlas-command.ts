import { atlasCheck } from '../atlas-check.ts';
import { loadEngine } from '../engine.ts';
import type { Output } from '../output.ts';
import { Problem } from '../problem.ts';
import { compareSources } from './compare.ts';
import { findAnswer, findSource } from './find-id.ts';
import { loadDetails } from './load-details.ts';
import { showSource } from './show.ts';
import { whyAnswer } from './why.ts';

const readers: Readonly<Record<string, string>> = {
  show: 'a muscle or condition, as in: unknot atlas show psoas-major',
  why: 'a source and a finding, as in: unknot atlas why psoas-major worse-sitting-long',
  compare: 'two sources, as in: unknot atlas compare psoas-major iliacus',
};

async function read(reader: string, names: readonly string[]): Promise<string> {
  const [first = '', second = ''] = names;
  const [engine, details] = [await loadEngine(), await loadDetails()];
  if (reader === 'show')
    return showSource(engine, details, findSource(engine, details, names.join(' ')));
  const source = findSource(engine, details, first);
  return reader === 'why'
    ? whyAnswer(engine, details, source, findAnswer(engine, second))
    : compareSources(engine, details, source, findSource(engine, details, second));
}

/** `unknot atlas …`: checks the records, or prints what they say. Returns the exit status. */
export async function atlasCommand(args: readonly string[], output: Output): Promise<number> {
  const [reader = '', ...names] = args;
  if (reader === 'check' && names.length === 0) return atlasCheck(output);
  const expected = readers[reader];
  if (expected === undefined)
    throw new Problem(`${['atlas', ...args].join(' ')}: no such command (see: unknot help)`);
  if (reader === 'show' ? names.length === 0 : names.length !== 2)
    throw new Problem(`atlas ${reader}: expected ${expected}`);
  output.out(await read(reader, names));
  return 0;
}
