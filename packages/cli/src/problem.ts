import { fileName } from './complaint.ts';

/** A problem told in one line, with exit status 2: bad input, not a bug. */
export class Problem extends Error {}

const systemWords: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder, expected a file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

/** The one line a person reads for a system error such as a missing file; a bug is thrown on. */
export function problemOf(error: unknown, path: string): Problem {
  if (error instanceof Problem) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  return new Problem(`${fileName(path)}: ${systemWords[code] ?? `cannot be read (${code})`}`);
}
