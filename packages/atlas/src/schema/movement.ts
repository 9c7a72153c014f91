import { z } from 'zod';
import type { LimbModel, StrideData, Vector } from '@unknot/stride';
import { type Claim, claimed, type TextClaim, textClaimSchema } from './claim.ts';
import { idSchema, textSchema } from './identifiers.ts';

/** A limb of bones and muscle lines, and whose figures it holds. */
export interface LimbModelRecord extends LimbModel {
  readonly id: string;
  readonly kind: 'limb-model';
  readonly title: string;
  readonly licence: string;
  readonly attribution: string;
  readonly source: Claim;
}

/** A stride, measured and simulated. */
export interface StrideRecord extends StrideData {
  readonly id: string;
  readonly kind: 'stride';
  readonly source: Claim;
}

/** A way to sit, kneel, lie or stand: joint angles in degrees. */
export interface PostureRecord {
  readonly id: string;
  readonly kind: 'posture';
  readonly name: string;
  readonly plain: string;
  readonly angles: Readonly<Record<string, number>>;
  readonly source: Claim;
}

/** When a muscle was recorded at work, per cent of the stride. */
export interface ActivityWindow extends Claim {
  readonly muscle: string;
  readonly from: number;
  readonly to: number;
  readonly level: 'low' | 'moderate' | 'high';
  /** Whose the per cents are; the reference stands for when, not for how much. */
  readonly percents: 'ours' | 'partly' | 'source';
}

/** Every recorded spell of work. */
export interface RecordedActivity {
  readonly id: string;
  readonly kind: 'recorded-activity';
  readonly windows: readonly ActivityWindow[];
}

/** A question people ask, what is known of it and what is not. */
export interface QuestionRecord {
  readonly id: string;
  readonly kind: 'question';
  readonly name: string;
  readonly known: readonly TextClaim[];
  readonly unknown: readonly TextClaim[];
}

/** `atlas/movements/ID.yaml`. */
export type MovementRecord =
  LimbModelRecord | StrideRecord | PostureRecord | RecordedActivity | QuestionRecord;

const nameSchema = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/);
const vector: z.ZodType<Vector> = z.tuple([z.number(), z.number(), z.number()]);
const follows = { by: nameSchema, spline: idSchema.exactOptional() };
const source = claimed({});

const motion = z.union([
  z.strictObject({ turn: vector, ...follows }),
  z.strictObject({ slide: vector, ...follows }),
]);

const point = z.union([
  z.strictObject({
    on: nameSchema,
    at: vector,
    when: z
      .strictObject({ coordinate: nameSchema, from: z.number(), to: z.number() })
      .exactOptional(),
  }),
  z.strictObject({
    on: nameSchema,
    moving: z.strictObject({
      x: z.strictObject(follows),
      y: z.strictObject(follows),
      z: z.strictObject(follows),
    }),
  }),
]);

const line = z.strictObject({
  id: idSchema,
  muscle: idSchema.exactOptional(),
  model: nameSchema,
  maxIsometricForceNewton: z.number().positive(),
  optimalFibreMetre: z.number().positive(),
  tendonSlackMetre: z.number().positive(),
  pennationRadian: z.number().min(0).lt(1.5),
  path: z.array(point).min(2),
});

const limbModel = z.strictObject({
  id: idSchema,
  kind: z.literal('limb-model'),
  title: textSchema,
  licence: textSchema,
  attribution: textSchema,
  source,
  coordinates: z.array(nameSchema).min(1),
  joints: z
    .array(
      z.strictObject({
        id: nameSchema,
        parent: nameSchema,
        child: nameSchema,
        at: vector,
        motions: z.array(motion),
      }),
    )
    .min(1),
  lines: z.array(line).min(1),
  splines: z.array(
    z.strictObject({ id: idSchema, x: z.array(z.number()).min(2), y: z.array(z.number()).min(2) }),
  ),
});

const curves = z.record(nameSchema, z.array(z.number()).min(2));

const stride = z.strictObject({
  id: idSchema,
  kind: z.literal('stride'),
  title: textSchema,
  attribution: textSchema,
  source,
  runners: z.int().positive(),
  strides: z.int().positive(),
  speedMetrePerSecond: z.number().positive(),
  durationSecond: z.number().positive(),
  stancePercent: z.number().gt(0).lt(100),
  everyPercent: z.number().gt(0).max(10),
  angles: curves,
  spread: curves,
  groundForceNewton: z.array(z.number()).min(2),
  force: curves,
});

const posture = z.strictObject({
  id: idSchema,
  kind: z.literal('posture'),
  name: textSchema,
  plain: textSchema,
  angles: z.record(nameSchema, z.number().min(-180).max(180)),
  source,
});

const percent = z.number().min(0).max(100);

const recordedActivity = z.strictObject({
  id: idSchema,
  kind: z.literal('recorded-activity'),
  windows: z.array(
    claimed({
      muscle: idSchema,
      from: percent,
      to: percent,
      level: z.enum(['low', 'moderate', 'high']),
      percents: z.enum(['ours', 'partly', 'source']),
    }),
  ),
});

const question = z.strictObject({
  id: idSchema,
  kind: z.literal('question'),
  name: textSchema,
  known: z.array(textClaimSchema).min(1),
  unknown: z.array(textClaimSchema).min(1),
});

/** One record of `atlas/movements/`, told apart by its `kind`. */
export const movementSchema: z.ZodType<MovementRecord> = z.discriminatedUnion('kind', [
  limbModel,
  stride,
  posture,
  recordedActivity,
  question,
]);
