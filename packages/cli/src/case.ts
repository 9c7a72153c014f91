import type { Answer, Person } from '@unknot/differential';
import { z } from 'zod';
import { badJson, caseError, type CaseError } from './case-error.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pain told by a region's name; it counts as painted whole. */
export interface PaintedRegion {
  readonly region: string;
  readonly quality: readonly string[];
  readonly intensity: number | undefined;
}

/** Pain as it was painted. */
export interface PaintedCells {
  readonly cells: readonly number[];
  /** Hash of the body it was painted on. */
  readonly body: string;
  readonly quality: readonly string[];
  readonly intensity: number | undefined;
}

/** A case as the program may see it: nothing under truth, quality, words or reference. */
export interface Case {
  readonly id: string;
  readonly person: Person;
  readonly pain: readonly (PaintedRegion | PaintedCells)[];
  readonly findings: Readonly<Record<string, Answer>>;
}

const answers = ['yes', 'no', 'not-sure'] as const;

function regionName(vocabulary: Vocabulary): z.ZodType<string> {
  const names = new Set([
    ...vocabulary.regions.midline,
    ...vocabulary.regions.sided.flatMap((id) => [`left/${id}`, `right/${id}`]),
  ]);
  return z.string().refine((name) => names.has(name), {
    params: { code: 'unknown-region', expected: 'left/ID, right/ID or a midline region' },
  });
}

function painSchema(vocabulary: Vocabulary): z.ZodType<Case['pain'][number]> {
  const quality = z.string().refine((id) => vocabulary.qualities.includes(id), {
    params: { code: 'unknown-quality', expected: vocabulary.qualities.join(', ') },
  });
  const more = {
    quality: z.array(quality).default([]),
    intensity: z.number().min(0).max(10).optional(),
  };
  const region = z.object({ region: regionName(vocabulary), ...more });
  const cells = z.object({
    cells: z.array(z.int().min(0)),
    body: z.string(),
    ...more,
  });
  const withoutUndefined = (entry: object): Case['pain'][number] =>
    ({ intensity: undefined, ...entry }) as Case['pain'][number];
  return z.unknown().transform((entry, context) => {
    const isCells = typeof entry === 'object' && entry !== null && 'cells' in entry;
    const parsed = (isCells ? cells : region).safeParse(entry);
    if (parsed.success) return withoutUndefined(parsed.data);
    for (const issue of parsed.error.issues) context.addIssue({ ...issue } as never);
    return z.NEVER;
  });
}

/** The closed shape of a case; unknown keys beside the known ones are left alone. */
function caseSchema(vocabulary: Vocabulary, own: ReadonlySet<string>): z.ZodType<Case> {
  const isKnown = (id: string): boolean => Object.hasOwn(vocabulary.findings, id) || own.has(id);
  const finding = z.string().refine(isKnown, {
    params: { code: 'unknown-finding', expected: 'a finding of the vocabulary' },
  });
  const person = z.object({
    age: z.number().min(0).max(120).optional(),
    sex: z.enum(['female', 'male']).optional(),
    activity: z.string().max(200).optional(),
    durationDays: z.number().min(0).max(40_000).optional(),
    severity: z.number().min(0).max(10).optional(),
  });
  return z.object({
    id: z.string().max(200).default(''),
    person: person.default({}),
    pain: z.array(painSchema(vocabulary)).default([]),
    findings: z.record(finding, z.enum(answers)).default({}),
  }) as unknown as z.ZodType<Case>;
}

/**
 * A parser for one vocabulary: text of one case to a case, or what is wrong with it. `own`: findings the
 * atlas has beside the vocabulary's; a case downloaded from the check may carry them.
 */
export function createCaseParser(
  vocabulary: Vocabulary,
  own: Iterable<string> = [],
): (text: string) => { value: Case | undefined; id: string; errors: readonly CaseError[] } {
  const schema = caseSchema(vocabulary, new Set(own));
  return (text) => {
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch (error) {
      return { value: undefined, id: '', errors: [badJson(error)] };
    }
    const parsed = schema.safeParse(input);
    const given = (input as { id?: unknown } | null)?.id;
    const id = typeof given === 'string' ? given.slice(0, 200) : '';
    if (parsed.success) return { value: parsed.data, id, errors: [] };
    return { value: undefined, id, errors: parsed.error.issues.map((i) => caseError(i, input)) };
  };
}
