import { z } from 'zod';
import { type Claim, claimed } from './claim.ts';
import { idSchema, textSchema } from './identifiers.ts';

/** Two sources often met together. `share`: chance that `b` is present when `a` is. */
export interface PairRecord extends Claim {
  readonly a: string;
  readonly b: string;
  readonly share: number;
}

/** Two sources nothing we ask can tell apart, and why they both stand. */
export interface IndistinctPair {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

/** A word for how pain feels, and P(it is mentioned) among all runners with pain. */
export interface QualityRecord {
  readonly id: string;
  readonly name: string;
  readonly background: Claim & { readonly yes: number };
}

/** The atlas as a work: version, title, licence. */
export interface AtlasInfo {
  readonly version: string;
  readonly title: string;
  readonly licence: string;
}

/** `atlas/atlas.yaml`. */
export const infoSchema: z.ZodType<AtlasInfo> = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: textSchema,
  licence: z.literal('CC-BY-4.0'),
});

/** `atlas/pairs.yaml`. */
export const pairsSchema: z.ZodType<readonly PairRecord[]> = z.array(
  claimed({ a: idSchema, b: idSchema, share: z.number().gt(0).max(0.9) }),
);

/** `atlas/indistinct-pairs.yaml`. */
export const indistinctPairsSchema: z.ZodType<readonly IndistinctPair[]> = z.array(
  z.strictObject({ a: idSchema, b: idSchema, reason: textSchema }),
);

/** `atlas/qualities.yaml`. */
export const qualitiesSchema: z.ZodType<readonly QualityRecord[]> = z.array(
  z.strictObject({
    id: idSchema,
    name: textSchema,
    background: claimed({ yes: z.number().min(0.0001).max(0.97) }),
  }),
);
