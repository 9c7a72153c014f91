import type { FieldPath, Issue } from './issue.ts';
import { fieldName } from './issue.ts';

/** A record with the place it was read from. */
export interface Located<Value> {
  /** Path from the atlas folder. */
  readonly file: string;
  readonly id: string;
  readonly value: Value;
  /** Line (from 1) of a field; of its nearest present parent where it is absent. */
  readonly lineOf: (path: FieldPath) => number;
}

/** An issue about `path` of a record. */
export function issueAt(
  record: Located<unknown>,
  path: FieldPath,
  fault: { code: string; expected: string; got: string },
): Issue {
  return {
    file: record.file,
    record: record.id,
    field: fieldName(path),
    line: record.lineOf(path),
    ...fault,
  };
}
