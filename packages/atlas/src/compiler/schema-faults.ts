import type { z } from 'zod';
import type { FieldPath } from './issue.ts';

type ZodIssue = z.core.$ZodIssue;

/** A schema fault with our code. */
export interface SchemaFault {
  readonly path: FieldPath;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

/** Zod's issues as our faults, one per unknown key, unions resolved to their likeliest variant. */
export function schemaFaults(issues: readonly ZodIssue[], at: FieldPath = []): SchemaFault[] {
  return issues.flatMap((issue) => faultsOf(issue, [...at, ...(issue.path as FieldPath)]));
}

function faultsOf(issue: ZodIssue, path: FieldPath): SchemaFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-field',
      expected: 'a known field',
      got: key,
    }));
  if (issue.code === 'invalid_union') return unionFaults(issue, path);
  if (issue.code === 'invalid_key') return schemaFaults(issue.issues, path);
  return [{ path, ...simpleFault(issue) }];
}

function unionFaults(issue: z.core.$ZodIssueInvalidUnion, path: FieldPath): SchemaFault[] {
  const variants = issue.errors.map((errors) => schemaFaults(errors, path));
  const nearest = variants.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest !== undefined && distance(nearest) < notThisVariant) return nearest;
  return [{ path, code: 'wrong-type', expected: 'a known variant', got: shown(issue.input) }];
}

const notThisVariant = 100;

/** How far an input is from a variant: an unknown or missing key says it is another one. */
function distance(faults: readonly SchemaFault[]): number {
  const strange = faults.some((fault) => ['unknown-field', 'missing-field'].includes(fault.code));
  const wrong = faults.some((fault) => fault.code === 'wrong-type' && fault.expected === 'object');
  return faults.length + (strange || wrong ? notThisVariant : 0);
}

function simpleFault(issue: ZodIssue): Omit<SchemaFault, 'path'> {
  const got = shown(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined)
        return { code: 'missing-field', expected: issue.expected, got: 'none' };
      return { code: 'wrong-type', expected: issue.expected, got };
    case 'invalid_value':
      if (issue.input === undefined)
        return {
          code: 'missing-field',
          expected: issue.values.map(String).join(' | '),
          got: 'none',
        };
      return { code: 'not-in-list', expected: issue.values.map(String).join(' | '), got };
    case 'too_small':
      return {
        code: 'out-of-range',
        expected: `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`,
        got,
      };
    case 'too_big':
      return {
        code: 'out-of-range',
        expected: `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`,
        got,
      };
    case 'invalid_format':
      return { code: 'wrong-format', expected: issue.pattern ?? issue.format, got };
    case 'custom':
      return customFault(issue.params, got);
    default:
      return { code: 'invalid', expected: issue.code, got };
  }
}

function customFault(
  params: Record<string, unknown> | undefined,
  got: string,
): Omit<SchemaFault, 'path'> {
  return {
    code: String(params?.['code'] ?? 'invalid'),
    expected: String(params?.['expected'] ?? 'a valid value'),
    got: String(params?.['got'] ?? got),
  };
}

function shown(input: unknown): string {
  const text = JSON.stringify(input) ?? 'none';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
