import { z } from 'zod';
import { idSchema, textSchema } from './identifiers.ts';

/** How a fact is known, strongest first; `contested` where the field disagrees. */
export const grades = ['trial', 'cohort', 'study', 'expert', 'contested'] as const;
export type Grade = (typeof grades)[number];

/**
 * Where a fact comes from. Either sourced (`reference`, `locator`, `seen`) or our own estimate
 * (`estimate: true`, `reason`, grade `expert`), never both.
 */
export interface Claim {
  readonly reference?: string;
  readonly locator?: string;
  /** False: the figure is remembered, its source was not read. */
  readonly seen?: boolean;
  /** Counts as the paper gives them. */
  readonly counts?: { readonly n: number; readonly of: number };
  readonly estimate?: true;
  readonly reason?: string;
  readonly note?: string;
  readonly grade: Grade;
}

/** A sentence and where it comes from. */
export interface TextClaim extends Claim {
  readonly text: string;
}

const counts: z.ZodType<{ readonly n: number; readonly of: number }> = z.strictObject({
  n: z.int().nonnegative(),
  of: z.int().positive(),
});

/** The keys of a claim as they stand inline in a fact. */
export interface ClaimShape {
  readonly reference: z.ZodExactOptional<z.ZodString>;
  readonly locator: z.ZodExactOptional<z.ZodString>;
  readonly seen: z.ZodExactOptional<z.ZodBoolean>;
  readonly counts: z.ZodExactOptional<typeof counts>;
  readonly estimate: z.ZodExactOptional<z.ZodLiteral<true>>;
  readonly reason: z.ZodExactOptional<z.ZodString>;
  readonly note: z.ZodExactOptional<z.ZodString>;
  readonly grade: z.ZodEnum<{ [key in Grade]: key }>;
}

const claimShape: ClaimShape = {
  reference: idSchema.exactOptional(),
  locator: textSchema.exactOptional(),
  seen: z.boolean().exactOptional(),
  counts: counts.exactOptional(),
  estimate: z.literal(true).exactOptional(),
  reason: textSchema.exactOptional(),
  note: textSchema.exactOptional(),
  grade: z.enum(grades),
};

/** A closed object of `shape` plus a claim's keys, sourced or estimated but not both. */
export function claimed<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape & ClaimShape, z.core.$strict> {
  return z
    .strictObject({ ...shape, ...claimShape })
    .superRefine((fact, context) => {
      const wrong = claimFault(fact as unknown as Claim);
      if (wrong === undefined) return;
      context.addIssue({ code: 'custom', input: fact, params: { code: 'bad-claim', ...wrong } });
    })
    .meta({ claim: true }) as z.ZodObject<Shape & ClaimShape, z.core.$strict>;
}

/** What keeps `claim` from being either sourced or an honest estimate, if anything. */
export function claimFault(claim: Claim): { expected: string; got: string } | undefined {
  const got = Object.keys(claim).join(', ');
  if (claim.estimate && claim.reference !== undefined)
    return { expected: 'a reference or an estimate', got: 'both' };
  if (claim.estimate) return estimateFault(claim);
  if (claim.reference === undefined) return { expected: 'reference or estimate: true', got };
  if (claim.locator === undefined) return { expected: 'locator beside reference', got };
  if (claim.seen === undefined) return { expected: 'seen beside reference', got };
  return undefined;
}

function estimateFault(claim: Claim): { expected: string; got: string } | undefined {
  if (claim.reason === undefined) return { expected: 'reason beside estimate', got: 'none' };
  if (claim.grade !== 'expert') return { expected: 'grade: expert', got: claim.grade };
  if (claim.seen !== undefined || claim.locator !== undefined)
    return { expected: 'no seen or locator beside estimate', got: 'one' };
  return undefined;
}

/** `{ text, …claim }`. */
export const textClaimSchema: z.ZodType<TextClaim> = claimed({ text: textSchema });
