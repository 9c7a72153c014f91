import { z } from 'zod';
import { type Claim, claimed, type TextClaim, textClaimSchema } from './claim.ts';
import { idSchema, textSchema } from './identifiers.ts';

/** A single run that was longer by this share than the longest before it, and what followed. */
export interface JumpRecord extends Claim {
  readonly from: number;
  readonly to?: number;
  /** Rate of injury against runs that did not jump. */
  readonly hazardRatio: number;
  /** 95 % interval. */
  readonly interval: readonly [number, number];
}

/** One step of walking and running in turns. */
export interface StepRecord extends Claim {
  readonly runMinutes: number;
  readonly walkMinutes: number;
  readonly repeats: number;
}

/** What returning to running goes by, and what counts as change; `atlas/running.yaml`. */
export interface RunningRecord {
  readonly pain: TextClaim & {
    readonly acceptableTo: number;
    /** Acceptable in a sore tendon. */
    readonly tendonTo: number;
    /** Sources that are such tendons. */
    readonly tendons: readonly string[];
  };
  readonly bone: TextClaim;
  readonly longestRun: TextClaim & { readonly days: number; readonly share: number };
  readonly jumps: readonly JumpRecord[];
  readonly gate: readonly TextClaim[];
  readonly way: TextClaim & { readonly goodRunsAStep: number; readonly daysBetween: number };
  readonly steps: readonly StepRecord[];
  readonly change: {
    readonly pain: TextClaim & { readonly points: number };
    readonly drawing: TextClaim & { readonly overlap: number };
  };
}

const ofTen = z.number().min(0).max(10);
const share = z.number().min(0).max(1);
const few = z.int().min(1).max(60);

/** `atlas/running.yaml`. */
export const runningSchema: z.ZodType<RunningRecord> = z.strictObject({
  pain: claimed({
    acceptableTo: ofTen,
    tendonTo: ofTen,
    tendons: z.array(idSchema),
    text: textSchema,
  }),
  bone: textClaimSchema,
  longestRun: claimed({ days: few, share, text: textSchema }),
  jumps: z
    .array(
      claimed({
        from: z.number().positive(),
        to: z.number().positive().exactOptional(),
        hazardRatio: z.number().positive(),
        interval: z.tuple([z.number().positive(), z.number().positive()]),
      }),
    )
    .min(1),
  gate: z.array(textClaimSchema).min(1),
  way: claimed({ goodRunsAStep: few, daysBetween: few, text: textSchema }),
  steps: z.array(claimed({ runMinutes: few, walkMinutes: z.int().min(0), repeats: few })).min(1),
  change: z.strictObject({
    pain: claimed({ points: ofTen, text: textSchema }),
    drawing: claimed({ overlap: share, text: textSchema }),
  }),
}) as z.ZodType<RunningRecord>;
