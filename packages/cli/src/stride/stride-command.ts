import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { createLimb, createPose, lineLengths, poseLimb, type Limb } from '@unknot/stride';
import { fileName } from '../complaint.ts';
import type { Output } from '../output.ts';
import { Problem, problemOf } from '../problem.ts';
import { loadMovements } from './load-movements.ts';
import { parsePostures, type Posture, type PostureFault } from './postures.ts';

/** A posture with the length of every line, in metres to a thousandth of a millimetre. */
export interface MeasuredPosture extends Posture {
  readonly lengths: Readonly<Record<string, number>>;
}

/** Lengths of all lines of `limb` in each posture. */
export function measurePostures(limb: Limb, postures: readonly Posture[]): MeasuredPosture[] {
  const pose = createPose(limb);
  const ids = limb.model.lines.map(({ id }) => id);
  return postures.map((posture) => {
    const lengths = lineLengths(poseLimb(pose, posture.angles));
    const micrometres = (line: number): number => Math.round(1e6 * lengths[line]!) / 1e6;
    return { ...posture, lengths: Object.fromEntries(ids.map((id, i) => [id, micrometres(i)])) };
  });
}

async function textIn(file: string): Promise<string> {
  try {
    return file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw problemOf(error, file);
  }
}

/** File, number and name of the posture, code, field, what was expected and what stood there. */
function faultLine(
  file: string,
  { posture, name, code, field, expected, got }: PostureFault,
): string {
  const record =
    posture === undefined ? '' : ` posture ${posture}${name === '' ? '' : ` (${name})`}:`;
  const place = field === '' ? '' : ` ${field}:`;
  const line = `${fileName(file)}:${record} ${code}:${place} expected ${expected}, got ${got}`;
  return line.replace(/\p{Cc}+/gu, ' ');
}

/**
 * `unknot stride lengths`: prints the postures of a file with the musculotendon length of every line.
 * Returns the exit status: 0, or 2 when something in the file is wrong; then nothing is printed.
 * Throws a `Problem` when the file cannot be read or is empty.
 */
export async function strideCommand(file: string, output: Output): Promise<number> {
  const text = await textIn(file);
  if (text.trim() === '') throw new Problem(`${fileName(file)}: empty-file: expected postures`);
  const limb = createLimb((await loadMovements()).limb);
  const { postures, faults } = parsePostures(text, limb.coordinates);
  for (const fault of faults) output.error(`${faultLine(file, fault)}\n`);
  if (faults.length > 0) return 2;
  output.out(`${JSON.stringify({ postures: measurePostures(limb, postures) }, null, 1)}\n`);
  return 0;
}
