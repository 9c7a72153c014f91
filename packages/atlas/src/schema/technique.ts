import { z } from 'zod';
import { type Claim, claimed, type TextClaim, textClaimSchema } from './claim.ts';
import { idSchema, textSchema } from './identifiers.ts';
import { type Spot, spotSchema } from './spot.ts';

/** How much, how long, how often. */
export interface Dose extends Claim {
  /** Seconds on one spot, from and to. */
  readonly seconds: readonly [number, number];
  /** Slow strokes or repeats, from and to; absent where one only holds. */
  readonly passes?: readonly [number, number];
  /** Spots in one session at most. */
  readonly spots: number;
  /** Sessions of this muscle in one day at most. */
  readonly perDay: number;
}

/** The most discomfort allowed, 0…10. Of two caps the lower stands here. */
export interface Pressure extends Claim {
  readonly cap: number;
}

/** A hold or movement that is done instead of pressing, or after it. */
export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  /** Seconds each time. */
  readonly seconds: number;
  readonly times: number;
}

/** Strength work of the following weeks, easiest first. */
export interface Strength {
  readonly steps: readonly string[];
  readonly dose: string;
}

/** How one muscle is released, or what is done instead and why it is not pressed. */
export interface TechniqueRecord {
  readonly id: string;
  readonly muscle: string;
  /** `press`: a tool or finger rests on it; `stroke`: light strokes only; `move`: not pressed. */
  readonly kind: 'press' | 'stroke' | 'move';
  /** What it may do; for `move`, why it is not pressed. */
  readonly why: TextClaim;
  readonly position: string;
  /** Landmarks felt first with one's own finger. */
  readonly feelFirst: readonly string[];
  /** Where to press; none for `move`. */
  readonly spots: readonly Spot[];
  /** Ids of the places beside it that are not pressed. */
  readonly noGo: readonly string[];
  /** Kinds of tool that fit, best first. */
  readonly tools: readonly string[];
  readonly angle?: string;
  readonly pressure: Pressure;
  readonly dose: Dose;
  readonly breath: string;
  /** Small movements under pressure. */
  readonly movements: readonly { readonly how: string; readonly times: number }[];
  /** What is done instead of pressing, in order. */
  readonly instead: readonly Exercise[];
  /** Ways to take load away, and to add it, least first. */
  readonly lighter: readonly string[];
  readonly heavier: readonly string[];
  /** When to move on. */
  readonly release: string;
  readonly feels: { readonly should: readonly string[]; readonly shouldNot: readonly string[] };
  readonly progression: readonly string[];
  readonly aftercare: { readonly stretch: Exercise; readonly strength: Strength };
  /** The self-test repeated before and after. */
  readonly retest: string;
  /** What ends it at once, beyond the stop list. */
  readonly stop: readonly string[];
  readonly evidence: readonly TextClaim[];
  /** Where the instructions come from. */
  readonly basis: Claim;
}

const seconds = z.number().int().min(5).max(120);
const exercise: z.ZodType<Exercise> = z.strictObject({
  id: idSchema,
  name: textSchema,
  how: textSchema,
  seconds,
  times: z.int().min(1).max(10),
});
const texts = z.array(textSchema);
const fromTo = (unit: z.ZodNumber): z.ZodType<readonly [number, number]> =>
  z.tuple([unit, unit]).refine(([from, to]) => from <= to, {
    params: { code: 'bad-range', expected: 'from up to to', got: 'from above to' },
  });

const record = z.strictObject({
  id: idSchema,
  muscle: idSchema,
  kind: z.enum(['press', 'stroke', 'move']),
  why: textClaimSchema,
  position: textSchema,
  feelFirst: z.array(idSchema),
  spots: z.array(spotSchema).max(3),
  noGo: z.array(idSchema).min(1),
  tools: z.array(idSchema),
  angle: textSchema.exactOptional(),
  pressure: claimed({ cap: z.number().min(0).max(5) }),
  dose: claimed({
    seconds: fromTo(seconds),
    passes: fromTo(z.int().min(1).max(20)).exactOptional(),
    spots: z.int().min(1).max(3),
    perDay: z.int().min(1).max(3),
  }),
  breath: textSchema,
  movements: z.array(z.strictObject({ how: textSchema, times: z.int().min(1).max(10) })),
  instead: z.array(exercise),
  lighter: texts,
  heavier: texts,
  release: textSchema,
  feels: z.strictObject({ should: texts.min(1), shouldNot: texts.min(1) }),
  progression: texts.min(1),
  aftercare: z.strictObject({
    stretch: exercise,
    strength: z.strictObject({ steps: texts.min(1), dose: textSchema }),
  }),
  retest: idSchema,
  stop: texts.min(1),
  evidence: z.array(textClaimSchema).min(1),
  basis: claimed({}),
});

/** `atlas/techniques/ID.yaml`. What is pressed has a spot, a tool, an angle and less to fall back on. */
export const techniqueSchema: z.ZodType<TechniqueRecord> = record.superRefine((it, context) => {
  const wrong = kindFault(it);
  if (wrong === undefined) return;
  context.addIssue({ code: 'custom', input: it, params: { code: 'bad-technique', ...wrong } });
});

function kindFault(it: TechniqueRecord): { expected: string; got: string } | undefined {
  if (it.kind === 'move') return moveFault(it);
  if (it.spots.length === 0) return { expected: 'a spot to press', got: 'none' };
  if (it.tools.length === 0) return { expected: 'a tool that fits', got: 'none' };
  if (it.angle === undefined) return { expected: 'an angle', got: 'none' };
  if (it.pressure.cap < 1)
    return { expected: 'a pressure cap from 1', got: String(it.pressure.cap) };
  if (it.lighter.length === 0) return { expected: 'a way to take load away', got: 'none' };
  return undefined;
}

function moveFault(it: TechniqueRecord): { expected: string; got: string } | undefined {
  if (it.spots.length > 0) return { expected: 'no spot where nothing is pressed', got: 'one' };
  if (it.pressure.cap !== 0) return { expected: 'a cap of 0', got: String(it.pressure.cap) };
  if (it.instead.length === 0) return { expected: 'something to do instead', got: 'nothing' };
  return undefined;
}
