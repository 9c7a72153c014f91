import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { ruleSchema } from './rule.ts';
import { type TriageLevel, triageLevels } from '../triage-level.ts';
import { type TextClaim, textClaimSchema } from './claim.ts';
import { evidenceIdSchema, idSchema, textSchema } from './identifiers.ts';

/** One red flag, as its YAML file gives it. */
export interface RedFlagRecord {
  readonly id: string;
  readonly evidenceId: string | readonly string[];
  readonly card: number;
  readonly tick: string;
  readonly question: string;
  readonly findings: readonly string[];
  /** Findings of this flag that are asked only where a rule holds; the others wherever the flag is. */
  readonly lines?: readonly { readonly finding: string; readonly askWhen: Rule }[] | undefined;
  readonly askWhen: Rule;
  readonly when: Rule;
  readonly level: TriageLevel;
  readonly escalations: readonly {
    readonly when: Rule;
    readonly level: TriageLevel;
    readonly because: string;
  }[];
  readonly because: string;
  readonly say: string;
  readonly whenCalling: string;
  readonly sources: readonly string[];
  readonly locksRelief: boolean;
  readonly basis: readonly TextClaim[];
}

const level = z.enum(triageLevels);

/** `atlas/red-flags/ID.yaml`. */
export const redFlagSchema: z.ZodType<RedFlagRecord> = z.strictObject({
  id: idSchema,
  evidenceId: evidenceIdSchema,
  card: z.int().min(1).max(7),
  tick: textSchema,
  question: textSchema,
  findings: z.array(idSchema),
  lines: z.array(z.strictObject({ finding: idSchema, askWhen: ruleSchema })).optional(),
  askWhen: ruleSchema,
  when: ruleSchema,
  level,
  escalations: z.array(z.strictObject({ when: ruleSchema, level, because: textSchema })),
  because: textSchema,
  say: textSchema,
  whenCalling: textSchema,
  sources: z.array(idSchema),
  locksRelief: z.boolean(),
  basis: z.array(textClaimSchema).min(1),
});
