import { z } from 'zod';
import { textSchema } from './identifiers.ts';

/** The groups of the study dossiers' records. */
export const dossierGroups = ['muscles', 'conditions', 'findings', 'redFlags', 'cautions'] as const;
export type DossierGroup = (typeof dossierGroups)[number];

/** Where one dossier record went: the records that hold it (`folder/id`), or why none does. */
export interface DossierEntry {
  readonly id: string;
  readonly mapped?: readonly string[];
  readonly leftOut?: string;
}

/** Every record of the dossiers, by group. */
export type DossierIds = Readonly<Record<DossierGroup, readonly DossierEntry[]>>;

const entry = z
  .strictObject({
    id: z.string().min(1),
    mapped: z
      .array(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/))
      .min(1)
      .exactOptional(),
    leftOut: textSchema.exactOptional(),
  })
  .refine((value) => (value.mapped === undefined) !== (value.leftOut === undefined), {
    params: { code: 'bad-mapping', expected: 'mapped or leftOut', got: 'both or neither' },
  });

/** `atlas/dossier-ids.yaml`. */
export const dossierIdsSchema: z.ZodType<DossierIds> = z.strictObject({
  muscles: z.array(entry),
  conditions: z.array(entry),
  findings: z.array(entry),
  redFlags: z.array(entry),
  cautions: z.array(entry),
});
