/** One thing wrong with the atlas, and where. Codes are stable. */
export interface Issue {
  /** Path from the atlas folder, `muscles/tensor-fasciae-latae.yaml`. */
  readonly file: string;
  /** The record's id: its file name without ending. */
  readonly record: string;
  /** `findings[3].yes`; empty for the record as a whole. */
  readonly field: string;
  /** From 1. */
  readonly line: number;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

/** A path inside a record. */
export type FieldPath = readonly (string | number)[];

/** `['findings', 3, 'yes']` as `findings[3].yes`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

/** `file:line: record field: code, expected …, got …`, one line. */
export function issueLine(issue: Issue): string {
  const where = [issue.record, issue.field].filter(Boolean).join(' ');
  return `${issue.file}:${issue.line}: ${where}: ${issue.code}: expected ${issue.expected}, got ${issue.got}`;
}
