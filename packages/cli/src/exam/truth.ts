import { triageLevels, type TriageLevel } from '@unknot/differential';
import { z } from 'zod';
import { caseError, type CaseError } from '../case-error.ts';

/** What the examiner knows and the program may not see. */
export interface Truth {
  readonly truth: {
    readonly diagnosis: string;
    /** Ids of sources that count as right. */
    readonly accept: readonly string[];
    readonly group: string;
    readonly triage: TriageLevel;
    /** Whether the facts given are enough to tell the level. */
    readonly triageInferable: boolean;
    readonly safeAlso: readonly TriageLevel[];
  };
  readonly quality: { readonly scored: boolean };
}

const level = z.enum(triageLevels);

const truthSchema: z.ZodType<Truth> = z
  .object({
    truth: z.object({
      diagnosis: z.string().default(''),
      accept: z.array(z.string()),
      group: z.string(),
      triage: level,
      triageInferable: z.boolean(),
      safeAlso: z.array(level).default([]),
    }),
    quality: z.object({ scored: z.boolean() }),
  })
  .refine(({ truth, quality }) => !quality.scored || truth.accept.length > 0, {
    path: ['truth', 'accept'],
    params: { code: 'out-of-range', expected: 'at least one source in a scored case' },
  });

/** The truth of a case, or the first thing that is wrong with it. Throws if the text is not JSON. */
export function parseTruth(text: string): { value: Truth } | { error: CaseError } {
  const input: unknown = JSON.parse(text);
  const parsed = truthSchema.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  return { error: caseError(parsed.error.issues[0] as z.core.$ZodIssue, input) };
}
