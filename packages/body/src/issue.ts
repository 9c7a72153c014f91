/** One thing wrong with an input: a stable code and the field at fault, never a sentence. */
export interface Issue {
  readonly code: string;
  /** Path into the input, such as `[1].path[0]`; empty for the input itself. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

/** What could be made of an input, and everything that was wrong with it. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly issues: readonly Issue[];
}
