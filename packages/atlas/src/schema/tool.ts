import { z } from 'zod';
import { type TextClaim, textClaimSchema } from './claim.ts';
import { idSchema, textSchema } from './identifiers.ts';

/** A kind of tool, never a product: what it reaches, and what you may own that does the same. */
export interface ToolRecord {
  readonly id: string;
  readonly name: string;
  /** One line of what it is. */
  readonly is: string;
  /** What it reaches, and what it does not. */
  readonly reaches: string;
  /** Whether it rolls along a muscle, stays on one spot, or does both. */
  readonly moves: 'rolls' | 'stays' | 'both';
  readonly hardness: 'soft' | 'firm' | 'hard';
  /** How wide the skin is that it presses, cm. */
  readonly widthCm: number;
  /** What is in most homes and does the same work. */
  readonly instead: string;
  /** Whether everybody has it: a hand, the floor. */
  readonly owned: boolean;
  readonly notes: readonly TextClaim[];
}

/** `atlas/tools/ID.yaml`. */
export const toolSchema: z.ZodType<ToolRecord> = z.strictObject({
  id: idSchema,
  name: textSchema,
  is: textSchema,
  reaches: textSchema,
  moves: z.enum(['rolls', 'stays', 'both']),
  hardness: z.enum(['soft', 'firm', 'hard']),
  widthCm: z.number().positive().max(50),
  instead: textSchema,
  owned: z.boolean(),
  notes: z.array(textClaimSchema),
});
