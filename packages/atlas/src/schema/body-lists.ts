import { z } from 'zod';
import { claimed, type TextClaim } from './claim.ts';
import { idSchema, textSchema } from './identifiers.ts';
import { type SkinPatch, skinPatch } from './spot.ts';

/** Skin that is not pressed, for what lies under it. The right side, or the midline. */
export interface NoGoRecord extends SkinPatch, TextClaim {
  readonly id: string;
  readonly name: string;
  /** One or two words for a label beside the body. */
  readonly label: string;
}

/** A bone point that a finger finds. */
export interface FeltLandmark {
  readonly id: string;
  readonly name: string;
  readonly find: string;
}

/** What ends a session at once. */
export interface StopSign {
  readonly id: string;
  /** On the button: one or two words. */
  readonly sign: string;
  readonly text: string;
  /** What to do after stopping. */
  readonly then: string;
  /** Whether every card is asked again before the next session. */
  readonly askAgain: boolean;
}

/** What a session says about the muscle it treated. */
export interface SessionEffect extends TextClaim {
  readonly id: string;
  /** Share of the pain that was gone right after, at least; 1 is all, below 0 is more pain. */
  readonly from: number;
  /** Likelihood ratio for that muscle. */
  readonly ratio: number;
}

/** `atlas/no-go.yaml`. */
export const noGoSchema: z.ZodType<readonly NoGoRecord[]> = z.array(
  claimed({
    id: idSchema,
    name: textSchema,
    label: textSchema.max(22),
    text: textSchema,
    ...skinPatch,
  }),
);

/** `atlas/felt-landmarks.yaml`. */
export const feltLandmarksSchema: z.ZodType<readonly FeltLandmark[]> = z.array(
  z.strictObject({ id: idSchema, name: textSchema, find: textSchema }),
);

/** `atlas/stop-signs.yaml`. */
export const stopSignsSchema: z.ZodType<readonly StopSign[]> = z.array(
  z.strictObject({
    id: idSchema,
    sign: textSchema.max(30),
    text: textSchema,
    then: textSchema,
    askAgain: z.boolean(),
  }),
);

/** `atlas/session-effects.yaml`, from the highest share down. */
export const sessionEffectsSchema: z.ZodType<readonly SessionEffect[]> = z.array(
  claimed({
    id: idSchema,
    from: z.number().min(-10).max(1),
    ratio: z.number().min(0.67).max(1.5),
    text: textSchema,
  }),
);
