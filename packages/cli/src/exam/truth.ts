import { triageLevels } from '@unknot/differential';
import { z } from 'zod';

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

/** The truth of a case, or the first thing that is missing from it. */
export function parseTruth(text: string): { value: Truth } | { field: string; expected: string } {
  const parsed = truthSchema.safeParse(JSON.parse(text));
  if (parsed.success) return { value: parsed.data };
  const issue = parsed.error.issues[0];
  return { field: issue?.path.join('.') ?? '', expected: issue?.message ?? 'a truth' };
}
