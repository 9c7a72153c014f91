import type { CaseError } from './case-error.ts';

/** What a person calls the file: `-` is standard input. */
export function fileName(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** One line on standard error for one bad case: file, line, id, and the first of its errors. */
export function complaint(
  file: string,
  line: number | undefined,
  id: string,
  errors: readonly CaseError[],
): string {
  const [first, ...others] = errors;
  const place = line === undefined ? fileName(file) : `${fileName(file)}:${line}`;
  const parts = [id === '' ? place : `${place} (${id})`, first?.code, first?.field];
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const said = parts.filter((part) => part !== '').join(': ');
  // An id or a field of the file may hold line breaks or terminal codes.
  return `${said}: expected ${first?.expected}, got ${first?.got}${more}`.replace(/\p{Cc}+/gu, ' ');
}
