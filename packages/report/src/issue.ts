/** One thing wrong with what was read: a stable code and the field at fault, never a sentence. */
export interface Issue {
  readonly code:
    'not-a-report' | 'newer-version' | 'damaged' | 'wrong-passphrase-or-changed' | 'bad-field';
  /** Path into the report, such as `drawing.layers[0].cells`; empty for the whole. */
  readonly field: string;
}

/** A report, or everything that was wrong with what was read. */
export type Read<Value> =
  | { readonly value: Value; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly Issue[] };

/** Nothing could be read, for this one reason. */
export function unread(code: Issue['code'], field = ''): Read<never> {
  return { value: undefined, issues: [{ code, field }] };
}
