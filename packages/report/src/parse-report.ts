import { unread, type Issue, type Read } from './issue.ts';
import { reportSchema, type Report } from './report.ts';

function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '');
}

function isNewer(input: unknown): boolean {
  const version = (input as { readonly version?: unknown } | null)?.version;
  return typeof version === 'number' && version > 1;
}

/**
 * A report from JSON text. Issues: `not-a-report` (no JSON), `newer-version`, `bad-field` with the
 * path of each wrong field.
 */
export function parseReport(text: string): Read<Report> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return unread('not-a-report');
  }
  if (isNewer(input)) return unread('newer-version', 'version');
  const parsed = reportSchema.safeParse(input);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.map(({ path }): Issue => ({
    code: 'bad-field',
    field: fieldOf(path),
  }));
  return { value: undefined, issues };
}
