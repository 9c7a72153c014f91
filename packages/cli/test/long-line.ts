import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a file of three lines: the first of `around`, one line of `megabytes`, the second. */
export function writeLongLine(
  file: string,
  megabytes: number,
  around: readonly [string, string],
): void {
  const target = openSync(file, 'w');
  const piece = Buffer.alloc(1_000_000, 'x');
  writeSync(target, `${around[0]}\n`);
  for (let i = 0; i < megabytes; i++) writeSync(target, piece);
  writeSync(target, `\n${around[1]}\n`);
  closeSync(target);
}
