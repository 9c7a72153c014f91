import { triageLevels } from '@unknot/differential';
import { z } from 'zod';
import { caseError, type CaseError } from '../case-error.ts';

const level = z.enum(triageLevels);

/** What the examiner knows and the program may not see. */
const truthSchema = z
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
    message: 'at least one accepted source for a scored case',
  });

export type Truth = z.infer<typeof truthSchema>;

/** The truth of a case, or the first thing that is wrong with it. */
export function parseTruth(text: string): { value: Truth } | { error: CaseError } {
  const input: unknown = JSON.parse(text);
  const parsed = truthSchema.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  return { error: caseError(parsed.error.issues[0] as z.core.$ZodIssue, input) };
}
