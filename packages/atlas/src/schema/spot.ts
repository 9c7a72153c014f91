import { z } from 'zod';
import { idSchema, textSchema } from './identifiers.ts';
import type { PathPoint } from './zone.ts';

/** Skin given by landmarks: along a `path` within `radius` cm, as one number or a profile. */
export interface SkinPatch {
  readonly path: readonly PathPoint[];
  readonly radius: number | readonly number[];
}

const point: z.ZodType<PathPoint> = z.union([
  idSchema,
  z.strictObject({ between: z.tuple([idSchema, idSchema]), at: z.number().min(0).max(1) }),
]);
const radius: z.ZodNumber = z.number().positive().max(15);

/** The fields of a patch of skin. */
export const skinPatch: {
  readonly path: z.ZodArray<z.ZodType<PathPoint>>;
  readonly radius: z.ZodUnion<[z.ZodNumber, z.ZodArray<z.ZodNumber>]>;
} = {
  path: z.array(point).min(1),
  radius: z.union([radius, z.array(radius).min(1)]),
};

/** A place to press: its name, how a finger finds it, and its skin on the right side. */
export interface Spot extends SkinPatch {
  readonly id: string;
  readonly name: string;
  readonly find: string;
}

/** One target of a technique. */
export const spotSchema: z.ZodType<Spot> = z.strictObject({
  id: idSchema,
  name: textSchema,
  find: textSchema,
  ...skinPatch,
});
