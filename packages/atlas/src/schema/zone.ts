import { z } from 'zod';
import { type Claim, claimed } from './claim.ts';
import { idSchema } from './identifiers.ts';

/** A landmark, or the point at fraction `at` of the surface path between two. */
export type PathPoint =
  string | { readonly between: readonly [string, string]; readonly at: number };

/**
 * Where pain of a source is painted. `weight` is the chance that a person with this source paints
 * that skin. A path part has `radius` (cm) and `weight` as profiles along the path; a region part
 * fills a region. `soft`: cm over which the edge fades.
 */
export interface ZonePart extends Claim {
  readonly strength: 'essential' | 'spillover';
  readonly path?: readonly PathPoint[];
  readonly radius?: number | readonly number[];
  readonly region?: string;
  readonly weight: number | readonly number[];
  readonly soft?: number;
}

const point = z.union([
  idSchema,
  z.strictObject({ between: z.tuple([idSchema, idSchema]), at: z.number().min(0).max(1) }),
]);
const chance = z.number().gt(0).max(0.97);
const profile = (value: z.ZodNumber): z.ZodType<number | readonly number[]> =>
  z.union([value, z.array(value).min(1)]);

/** One part of a source's zone: a path with a radius, or a region. */
export const zonePartSchema: z.ZodType<ZonePart> = claimed({
  strength: z.enum(['essential', 'spillover']),
  path: z.array(point).min(1).exactOptional(),
  radius: profile(z.number().positive().max(40)).exactOptional(),
  region: idSchema.exactOptional(),
  weight: profile(chance),
  soft: z.number().nonnegative().max(15).exactOptional(),
}).superRefine((part, context) => {
  const wrong = shapeFault(part);
  if (wrong === undefined) return;
  context.addIssue({ code: 'custom', input: part, params: { code: 'bad-zone', ...wrong } });
});

function shapeFault(part: ZonePart): { expected: string; got: string } | undefined {
  if ((part.path === undefined) === (part.region === undefined))
    return { expected: 'path or region', got: part.path ? 'both' : 'neither' };
  if (part.path !== undefined && part.radius === undefined)
    return { expected: 'radius beside path', got: 'none' };
  if (part.region !== undefined && part.radius !== undefined)
    return { expected: 'no radius beside region', got: 'one' };
  if (part.region !== undefined && typeof part.weight !== 'number')
    return { expected: 'one weight for a region', got: 'a profile' };
  return undefined;
}
