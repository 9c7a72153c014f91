import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { ruleSchema } from './rule.ts';
import { type TextClaim, claimed } from './claim.ts';
import { evidenceIdSchema, idSchema, textSchema } from './identifiers.ts';

/** When pressure is withheld or limited, as its YAML file gives it. */
export interface CautionRecord extends TextClaim {
  readonly id: string;
  readonly evidenceId: string | readonly string[];
  readonly topic: string;
  readonly effect: 'withhold' | 'limit';
  readonly sites: 'all' | readonly string[];
  readonly muscles: 'all' | readonly string[];
  readonly when: Rule;
}

const allOrSome = z.union([z.literal('all'), z.array(idSchema)]);

/** `atlas/cautions/ID.yaml`. */
export const cautionSchema: z.ZodType<CautionRecord> = claimed({
  id: idSchema,
  evidenceId: evidenceIdSchema,
  topic: textSchema,
  effect: z.enum(['withhold', 'limit']),
  sites: allOrSome,
  muscles: allOrSome,
  when: ruleSchema,
  text: textSchema,
});
