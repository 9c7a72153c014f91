/** A problem told in one line, with exit status 2: bad input, not a bug. */
export class Problem extends Error {}

/** The one line a person reads for a system error such as a missing file. */
export function problemOf(error: unknown, path: string): Problem {
  if (error instanceof Problem) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new Problem(`${path}: no such file`);
  if (code === 'EISDIR') return new Problem(`${path}: is a folder, expected a file`);
  if (code === 'EACCES') return new Problem(`${path}: may not be read`);
  throw error;
}
