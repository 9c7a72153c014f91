import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { ruleSchema } from './rule.ts';
import { type TriageLevel, triageLevels } from '../triage-level.ts';
import { type Claim, claimed, type TextClaim, textClaimSchema } from './claim.ts';
import { evidenceIdSchema, idSchema, textSchema } from './identifiers.ts';
import { type ZonePart, zonePartSchema } from './zone.ts';

/** The kinds of tissue a source can be. */
export const tissues = [
  'muscle',
  'tendon',
  'bone',
  'joint',
  'nerve',
  'vessel',
  'spine',
  'hernia',
  'organ',
  'systemic',
] as const;

/** What harm pressure could do at a source. */
export const gates = ['bone', 'infection', 'vessel', 'nerve', 'child', 'none'] as const;

/** How a source is called. `short` fits 24 characters; `also` are synonyms in lower case. */
export interface SourceNames {
  readonly latin?: string;
  readonly plain: string;
  readonly short: string;
  readonly lay: string;
  readonly also: readonly string[];
}

export interface PriorFactor extends Claim {
  readonly when: Rule;
  readonly times: number;
}

/** Chance before anything is asked, per 10,000 runners with pain from the low back to the foot. */
export interface Prior extends Claim {
  readonly perTenThousand: number;
  readonly bothSides: number;
  readonly factors?: readonly PriorFactor[];
}

/** P(yes) to one finding given this source. */
export interface FindingChance extends Claim {
  readonly finding: string;
  readonly yes: number;
}

/** P(this quality is mentioned) given this source. */
export interface QualityChance extends Claim {
  readonly quality: string;
  readonly yes: number;
}

/** A look-alike, and how to tell it apart. */
export interface LookAlike extends Claim {
  readonly source: string;
  readonly tellApart: string;
  readonly findings: readonly string[];
}

/** One muscle or condition, as its YAML file gives it. Only the right side is written. */
export interface SourceRecord {
  readonly id: string;
  readonly kind: 'muscle' | 'condition';
  readonly evidenceId: string | readonly string[];
  readonly evidenceNote?: string;
  readonly names: SourceNames;
  readonly tissue: (typeof tissues)[number];
  readonly sided: boolean;
  readonly action: TriageLevel;
  readonly gate: (typeof gates)[number];
  readonly nerve?: TextClaim;
  readonly attachments?: { readonly origin: TextClaim; readonly insertion: TextClaim };
  readonly actions?: readonly string[];
  readonly prior: Prior;
  readonly zones: readonly ZonePart[];
  readonly qualities: readonly QualityChance[];
  readonly findings: readonly FindingChance[];
  readonly whoGetsIt: readonly TextClaim[];
  readonly character: readonly TextClaim[];
  readonly aggravating: readonly TextClaim[];
  readonly easing: readonly TextClaim[];
  readonly course: readonly TextClaim[];
  readonly whatToDo: readonly TextClaim[];
  readonly confusedWith: readonly LookAlike[];
  readonly contested?: readonly TextClaim[];
}

/** The lists of text claims a source carries, in reading order. */
export const textLists = [
  'whoGetsIt',
  'character',
  'aggravating',
  'easing',
  'course',
  'whatToDo',
  'contested',
] as const;

const chance = z.number().min(0.0001).max(0.97);
const texts = z.array(textClaimSchema);
const names = {
  plain: textSchema,
  short: textSchema.max(24),
  lay: textSchema,
  also: z.array(textSchema.regex(/^[^A-Z]*$/)),
};

const prior = claimed({
  perTenThousand: z.number().positive().max(10_000),
  bothSides: z.number().min(0).max(1),
  factors: z
    .array(claimed({ when: ruleSchema, times: z.number().positive().max(1000) }))
    .exactOptional(),
});

const common = {
  id: idSchema,
  evidenceId: evidenceIdSchema,
  evidenceNote: textSchema.exactOptional(),
  tissue: z.enum(tissues),
  sided: z.boolean(),
  action: z.enum(triageLevels),
  gate: z.enum(gates),
  prior,
  zones: z.array(zonePartSchema),
  qualities: z.array(claimed({ quality: idSchema, yes: chance })),
  findings: z.array(claimed({ finding: idSchema, yes: chance })),
  whoGetsIt: texts,
  character: texts,
  aggravating: texts,
  easing: texts,
  course: texts,
  whatToDo: texts,
  confusedWith: z.array(
    claimed({ source: idSchema, tellApart: textSchema, findings: z.array(idSchema) }),
  ),
  contested: texts.exactOptional(),
};

/** `atlas/muscles/ID.yaml`. */
export const muscleSchema: z.ZodType<SourceRecord> = z.strictObject({
  ...common,
  kind: z.literal('muscle'),
  names: z.strictObject({ latin: textSchema, ...names }),
  nerve: textClaimSchema,
  attachments: z.strictObject({ origin: textClaimSchema, insertion: textClaimSchema }),
  actions: z.array(textSchema).min(1),
});

/** `atlas/conditions/ID.yaml`. */
export const conditionSchema: z.ZodType<SourceRecord> = z.strictObject({
  ...common,
  kind: z.literal('condition'),
  names: z.strictObject(names),
  nerve: textClaimSchema.exactOptional(),
});
