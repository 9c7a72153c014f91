import type { z } from 'zod';

/** What is wrong with one field of a case. */
export interface CaseError {
  readonly code: string;
  /** Path from the case, as in `pain[0].region`; empty for the case as a whole. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const longestShown = 80;

const codes: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  too_small: 'out-of-range',
  too_big: 'out-of-range',
  invalid_value: 'unknown-value',
};

const typeWords: Readonly<Record<string, string>> = {
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a string',
};

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}

function fieldOf(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
}

/** A value in few characters; a list or object is only named, for it may be nested without end. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return shortened(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.join(', ');
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  return issue.message;
}

/** The code and expectation a schema of ours gave with the issue. */
function ownWords(issue: Issue): { code?: string; expected?: string } {
  if (issue.code === 'custom') return issue.params ?? {};
  return issue.code === 'invalid_key' && issue.issues[0] ? ownWords(issue.issues[0]) : {};
}

/** An issue of the schema as one of ours; `input` is the whole case. */
export function caseError(issue: Issue, input: unknown): CaseError {
  const { code, expected } = ownWords(issue);
  const got = issue.code === 'invalid_key' ? issue.path.at(-1) : valueAt(input, issue.path);
  return {
    code: code ?? codes[issue.code] ?? issue.code,
    field: shortened(fieldOf(issue.path)),
    expected: expected ?? expectedOf(issue),
    got: shown(got),
  };
}

/** What `JSON.parse` threw, as an error of the case. */
export function badJson(thrown: unknown): CaseError {
  const got = shortened(thrown instanceof Error ? thrown.message : String(thrown));
  return { code: 'bad-json', field: '', expected: 'a JSON object', got };
}
