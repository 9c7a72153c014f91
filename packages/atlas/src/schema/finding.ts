import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { ruleSchema } from './rule.ts';
import { type Claim, claimed } from './claim.ts';
import { evidenceIdSchema, idSchema, textSchema } from './identifiers.ts';

/** What sort of question a finding is. */
export const findingKinds = ['history', 'risk', 'sign', 'self-test'] as const;

/** Published likelihood ratios of a finding for one source. */
export interface LikelihoodRatio extends Claim {
  readonly source: string;
  readonly plus?: number;
  readonly minus?: number;
}

/** One question or self-test, as its YAML file gives it. */
export interface FindingRecord {
  readonly id: string;
  readonly evidenceId?: string | readonly string[];
  readonly kind: (typeof findingKinds)[number];
  readonly question: string;
  readonly statement: string;
  readonly whyWeAsk: string;
  readonly yesMeans?: string;
  readonly noMeans?: string;
  /** Honest time to read and answer, or to do it. */
  readonly seconds: number;
  readonly background: Claim & { readonly yes: number };
  readonly steps?: readonly string[];
  readonly notWhen?: readonly { readonly rule: Rule; readonly text: string }[];
  readonly askWhen?: Rule;
  readonly family?: string;
  readonly likelihoodRatios?: readonly LikelihoodRatio[];
}

const ratio = z.number().positive().max(1000).exactOptional();

/** `atlas/findings/ID.yaml`. */
export const findingSchema: z.ZodType<FindingRecord> = z
  .strictObject({
    id: idSchema,
    evidenceId: evidenceIdSchema.exactOptional(),
    kind: z.enum(findingKinds),
    question: textSchema,
    statement: textSchema,
    whyWeAsk: textSchema,
    yesMeans: textSchema.exactOptional(),
    noMeans: textSchema.exactOptional(),
    seconds: z.number().min(1).max(300),
    background: claimed({ yes: z.number().min(0.0001).max(0.97) }),
    steps: z.array(textSchema).min(1).max(6).exactOptional(),
    notWhen: z.array(z.strictObject({ rule: ruleSchema, text: textSchema })).exactOptional(),
    askWhen: ruleSchema.exactOptional(),
    family: idSchema.exactOptional(),
    likelihoodRatios: z
      .array(claimed({ source: idSchema, plus: ratio, minus: ratio }))
      .exactOptional(),
  })
  .superRefine((finding, context) => {
    if (finding.kind !== 'self-test' || finding.steps !== undefined) return;
    const params = { code: 'missing-field', expected: 'steps of a self-test', got: 'none' };
    context.addIssue({ code: 'custom', input: finding, params });
  });
